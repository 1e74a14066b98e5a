#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/run_cases.sh [--accept] [CASE ...]
#
# Runs the folders in tests/findings/ and tests/cases/, or only those named, and compares what the
# program says with what the folder expects, byte for byte. A folder holds
#
#     command   shell commands; without it a finding runs `kull check in`
#     in/       whatever the commands read
#     stdout, stderr, status   what is expected; without it nothing, nothing and 0
#
# Every case runs in a copy of its folder, so that nothing here is written and all paths are
# relative. Where a file would be unreadable in a difference (NUL, UTF-16, 64 MiB), the command
# makes it with printf.
#
# The folders in tests/findings/ are the catalogue: one for each kind in finding_kind.c that a file
# can cause, and its expected stderr says the phrase of that kind.
#
# --norwegian runs each of them in both languages instead. Another language says the same: the exit
# status, every number that is said, and every byte of CSV and JSON. A case that sets LANG itself is
# passed over.
#
# --accept writes down what the program says now, instead of comparing. Look at it before you keep
# it: this is the manual.
#
# KULL is the program to run, build/kull by default.
set -u

here=$(cd "$(dirname "$0")" && pwd)
kinds_file=$here/../src/base/finding_kind.c
# Amounts in files are never so large; test_verify.c shows it.
out_of_reach=' schedule_too_large '
kull=$(realpath "${KULL:-$here/../build/kull}")
accept=no
norwegian=no
passed=0
failed=0

work=$(mktemp -d "${TMPDIR:-/tmp}/kull-cases.XXXXXX")
trap 'chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    printf 'FAILED %s\n' "$1"
    failed=$((failed + 1))
}

# "name<TAB>severity: phrase" for every kind of finding. The compiler joins what clang-format
# divides; so does this.
list_kinds() {
    tr '\n' ' ' <"$kinds_file" |
        grep -o '{"[a-z0-9_]*", *SEVERITY_[A-Z]*, *N_( *"[^"]*")}' |
        sed 's/{"\([a-z0-9_]*\)", *SEVERITY_\([A-Z]*\), *N_( *"\([^"]*\)")}/\1\t\2: \3/' |
        while IFS='	' read -r name rest; do
            severity=$(printf '%s' "${rest%%:*}" | tr '[:upper:]' '[:lower:]')
            printf '%s\t%s:%s\n' "$name" "$severity" "${rest#*:}"
        done
}

# Runs the commands of a case in a fresh copy, in the language $1; the clock, the locale and the
# terminal of whoever runs the tests have no say.
run_commands() {
    chmod -R u+rwx "$work/copy" 2>/dev/null
    rm -rf "$work/copy" "$work/command"
    cp -R "$folder" "$work/copy"
    (
        cd "$work/copy" || exit 99
        if [ -f command ]; then
            mv command "$work/command"
        else
            echo 'kull check in' >"$work/command"
        fi
        rm -f stdout stderr status
        env -i PATH="$work/bin:/usr/local/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 LANGUAGE="$1" TMPDIR="$work" \
            sh "$work/command" >"$work/stdout" 2>"$work/stderr" </dev/null
        echo $? >"$work/status"
    )
}

# Prints how what came differs from what is expected of stdout, stderr or status.
differs() {
    wanted=$1/$2
    [ -f "$wanted" ] || wanted=$work/no_$2
    ! diff -u --text --label "$2 expected" --label "$2 now" "$wanted" "$work/$2"
}

write_down() {
    for stream in stdout stderr status; do
        if cmp -s "$work/$stream" "$work/no_$stream"; then
            rm -f "$1/$stream"
        else
            cp "$work/$stream" "$1/$stream"
        fi
    done
}

# What must be the same in every language of what came: the exit status, the numbers in the order of
# their size, and what machines read: lines that look like JSON, or like CSV of three columns or
# more, and files; a manifest has the digests of what people read, too.
sum_up() {
    cat "$work/status"
    grep -aE '^ *["{]|^([^ ;,]*[;,]){3}' "$work/stdout"
    sed 's/&#[0-9]*;//g' "$work/stdout" "$work/stderr" | tr -c '0-9' '\n' | grep . | sort
    (cd "$work/copy" && find . -type f \( -name '*.csv' -o -name '*.json' \) ! -name manifest.json \
        -exec sha256sum {} + 2>/dev/null | sort -k 2)
}

run_in_both_languages() {
    run_commands ''
    sum_up >"$work/english"
    run_commands nb
    sum_up >"$work/norwegian"
    if diff -u --label 'in English' --label 'in Norwegian' "$work/english" "$work/norwegian"; then
        passed=$((passed + 1))
    else
        fail "$name"
    fi
}

run_case() {
    folder=$1
    name=$(basename "$(dirname "$folder")")/$(basename "$folder")
    if [ $norwegian = yes ]; then
        grep -qs 'LANG=' "$folder/command" || run_in_both_languages
        return
    fi
    run_commands ''
    if [ $accept = yes ]; then
        write_down "$folder"
        return
    fi
    same=yes
    for stream in stdout stderr status; do
        differs "$folder" $stream && same=no
    done
    if [ $same = yes ]; then
        passed=$((passed + 1))
    else
        fail "$name"
    fi
}

# Every kind has its folder, every folder its kind, and the folder shows what it is named for.
check_catalogue() {
    list_kinds >"$work/kinds"
    wanted=$(grep -c '^ *\[FINDING_[A-Z0-9_]*\] *=' "$kinds_file")
    [ "$wanted" -eq "$(wc -l <"$work/kinds")" ] || fail "finding_kind.c could not be read"
    while IFS='	' read -r name phrase; do
        if [ "${out_of_reach#* "$name" }" != "$out_of_reach" ]; then
            [ ! -d "$here/findings/$name" ] || fail "findings/$name: is not out of reach"
        elif [ ! -d "$here/findings/$name" ]; then
            fail "findings/$name: the kind has no folder"
        elif ! grep -qF "$phrase" "$here/findings/$name/stderr" 2>/dev/null; then
            fail "findings/$name: stderr does not say '$phrase'"
        fi
    done <"$work/kinds"
    for folder in "$here"/findings/*/; do
        name=$(basename "$folder")
        grep -q "^$name	" "$work/kinds" || fail "findings/$name: there is no such kind"
    done
}

if [ "${1:-}" = --accept ]; then
    accept=yes
    shift
    [ $# -gt 0 ] || { echo "run_cases.sh: --accept needs the cases to write down" >&2; exit 2; }
fi
if [ "${1:-}" = --norwegian ]; then
    norwegian=yes
    shift
fi
[ -x "$kull" ] || { echo "run_cases.sh: there is no program $kull; run make first" >&2; exit 2; }
mkdir "$work/bin"
ln -s "$kull" "$work/bin/kull"
: >"$work/no_stdout"
: >"$work/no_stderr"
echo 0 >"$work/no_status"

if [ $# -gt 0 ]; then
    for folder in "$@"; do
        run_case "$(cd "$folder" && pwd)"
    done
else
    check_catalogue
    for folder in "$here"/findings/*/ "$here"/cases/*/; do
        [ -d "$folder" ] && run_case "${folder%/}"
    done
fi
[ $accept = no ] || exit 0
in=
[ $norwegian = no ] || in=' in both languages'
printf '%d passed%s, %d failed\n' $passed "$in" $failed
[ $failed -eq 0 ]
