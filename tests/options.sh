#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/options.sh
#
# The manual tells every option of every command, and none that the program does not know: what
# stands as an item in the part of a command is compared with what `kull completion` lists. What
# all commands know is told once, before the first of them; what-ifs are told behind the last.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$(realpath "${KULL:-$here/../build/kull}")
page=$here/../src/cli/kull.1
work=$(mktemp -d "${TMPDIR:-/tmp}/kull-options.XXXXXX")
trap 'rm -rf "$work"' EXIT

# The options among the items of the lines between two others; `Fl Fl name` and `Fl q` alike.
items_between() {
    awk -v from="$1" -v to="$2" '
        is_inside && $0 ~ to { exit }
        is_inside && /^\.It Fl/ { print }
        $0 ~ from { is_inside = 1 }' "$page" |
        tr -d ',' | sed 's/ Ns = [^,]*//g; s/Fl Fl \([a-z-]*\)/\n--\1\n/g; s/Fl \([a-z]\)/\n-\1\n/g' |
        grep -- '^-' | sort -u
}

known_by() {
    "$kull" completion bash | awk -v command="        $1)" '
        is_inside { gsub(/^ *options=.|.$/, ""); print; exit }
        $0 == command { is_inside = 1 }' | tr ' ' '\n' | sort -u
}

items_between '^\.Sh DESCRIPTION$' '^\.Ss new$' >"$work/common"
items_between '^\.Sh WHAT IF$' '^\.Sh ENVIRONMENT$' >"$work/what_if"
[ -s "$work/common" ] && [ -s "$work/what_if" ]
LC_ALL=C "$kull" help | sed -n 's/^  \([a-z]*\)  *[a-z].*/\1/p' >"$work/commands"
[ -s "$work/commands" ]
while read -r command; do
    {
        items_between "^\.Ss $command\$" '^\.S[sh] '
        cat "$work/common"
        if known_by "$command" | grep -qxF -f "$work/what_if"; then
            cat "$work/what_if"
        fi
    } | sort -u >"$work/told"
    known_by "$command" >"$work/known"
    diff -u --label "told of $command" --label "known by $command" "$work/told" "$work/known" || {
        echo "the manual and kull $command do not agree on its options" >&2
        exit 1
    }
done <"$work/commands"
echo "options: the manual tells each of them"
