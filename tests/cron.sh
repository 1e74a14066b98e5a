#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/cron.sh [KULL]
#
# Every command as a job at night: no terminal, standard input closed, an empty environment, the C
# locale. It must end by itself, print the same bytes as by day, and with -q print nothing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$(realpath "${1:-$here/../build/kull}")
work=$(mktemp -d "${TMPDIR:-/tmp}/kull-cron.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
cd "$work"

fail() {
    echo "FAILED cron: kull $2: $1"
    cat night
    exit 1
}

by_day() {
    env -i PATH=/usr/bin:/bin HOME="$work" LC_ALL=C.UTF-8 TERM=xterm timeout 120 "$kull" "$@" \
        >day 2>&1 </dev/null
}

by_night() {
    env -i LANG=C setsid -w timeout 120 "$kull" "$@" >night 2>&1 <&-
}

# same COMMAND ...: it ends with 0 and says the same.
same() {
    by_day "$@" || fail "fails by day" "$*"
    by_night "$@" || fail "fails by night" "$*"
    cmp -s day night || fail "speaks otherwise by night" "$*"
    ! grep -q "$(printf '\033')" night || fail "steers a terminal that is not there" "$*"
    commands="$commands $1"
}

# silent COMMAND ...: it ends with 0 and says nothing.
silent() {
    by_night "$@" || fail "fails" "$*"
    [ ! -s night ] || fail "is not silent" "$*"
    commands="$commands $1"
}

commands=
cp -R "$here/../data/innlandet" in
sed -i '/^C-0152;/d' in/*.csv # kull warns about this one
silent new -q mine
silent check -q in
silent match -q in
silent verify -q in in/plan/schedule.csv --proof in/plan/proof.csv
silent report -q in in/plan --html page.html --xlsx book.xlsx --ics calendars
same check in
same match in
same match in -q -o -
same verify in in/plan/schedule.csv
same report in in/plan
same report in in/plan --by company
same explain in
same explain in -c C-0108
same suggest in -f Kvitstryk --keep
same compare in in/plan in/plan
same compare in in
same fairness in in/plan
same schema
same completion bash
same help match
silent publish -q in in/plan/schedule.csv --modules 1

# A command that nobody runs here may not work at night.
LC_ALL=C "$kull" help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' >all
while read -r command; do
    case "$commands " in
    *" $command "*) ;;
    *) fail "is not tried by night" "$command" ;;
    esac
done <all
[ -s all ] || fail "lists no commands" help
echo "cron: every command works without a terminal"
