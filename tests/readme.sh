#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/readme.sh [KULL]
#
# Runs the README from its top to its end, as somebody would who types every command that stands
# behind a `$` in a block that begins with ```console, in a fresh copy of the samples. What a
# command prints must be what stands below it; a line `...` is any number of lines, and
# blanks at the end of a line do not count. Where the
# reader is told to change a file, a comment <!-- readme: NAME --> names the script in
# tests/readme/ that changes it here.
#
# KULL is the program to run, build/kull by default.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$(realpath "${1:-$here/../build/kull}")
work=$(mktemp -d "${TMPDIR:-/tmp}/kull-readme.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# NNN.line, and NNN.edit or NNN.command and NNN.wanted, in their order.
split() {
    awk -v out="$1" '
    function begin(kind) {
        base = sprintf("%s/%03d", out, ++count)
        print FNR >(base ".line")
        close(base ".line")
        printf "" >(base "." kind)
    }
    /^<!-- readme: .* -->$/ { begin("edit"); print $3 >(base ".edit"); next }
    /^```console$/ { inside = 1; next }
    /^```/ { inside = 0; continued = 0 }
    inside && /^\$ / { begin("command"); printf "" >(base ".wanted") }
    inside && (/^\$ / || continued) {
        line = $0
        sub(/^[$>] /, "", line)
        print line >(base ".command")
        continued = line ~ /\\$/
        next
    }
    inside { print >(base ".wanted") }'
}

# Prints the first line that is not as it should be.
compare() {
    awk -v name="$2" '
    { sub(/[ \r]+$/, "") }
    NR == FNR { wanted[++most] = $0; next }
    { said[++last] = $0 }
    END {
        at = 1
        for (w = 1; w <= most; w++) {
            if (wanted[w] == "...") {
                open = 1
                continue
            }
            while (open && at <= last && said[at] != wanted[w]) at++
            if (at > last || said[at] != wanted[w]) {
                printf "wanted: %s\nsaid:   %s\n", wanted[w], said[at]
                exit
            }
            at++
            open = 0
        }
        if (at <= last && !open) printf "not in the README: %s\n", said[at]
    }' "$1" "$2"
}

mkdir "$work/steps" "$work/kull" "$work/bin"
# Nothing is installed or built here: what `make deps demo` prints at its end is what kull prints.
printf '#!/bin/sh\n' >"$work/bin/apt-get"
printf '#!/bin/sh\nbuild/kull match data/innlandet\n' >"$work/bin/make"
chmod +x "$work/bin/apt-get" "$work/bin/make"
split "$work/steps" <"$here/../README.md"
cd "$work/kull"
cp -R "$here/../data" .
mkdir build
ln -s "$kull" build/kull
unset LANGUAGE
export LC_ALL=C.UTF-8 PATH="$work/bin:$PATH"
for line in "$work"/steps/*.line; do
    step=${line%.line}
    if [ -f "$step.edit" ]; then
        sh -eu "$here/readme/$(cat "$step.edit").sh"
        continue
    fi
    set +e # an exit status may say that something is wrong, as it should
    # shellcheck source=/dev/null
    . "$step.command" >"$work/said" 2>&1 </dev/null
    set -e
    compare "$step.wanted" "$work/said" >"$work/differs"
    if [ -s "$work/differs" ]; then
        echo "FAILED README.md:$(cat "$line"): $(cat "$step.command")"
        cat "$work/differs"
        exit 1
    fi
done
echo "README: $(find "$work/steps" -name '*.command' | wc -l) commands print what it says"
