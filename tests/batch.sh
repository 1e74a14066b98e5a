#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/batch.sh [KULL]
#
# The yearly batch of the manual, as it stands there: run from another folder, without a terminal.
# All is well, and it says nothing; something is wrong, and it says what, with the exit status that
# belongs to it, and leaves the mail of last time alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$(realpath "${1:-$here/../build/kull}")
work=$(mktemp -d "${TMPDIR:-/tmp}/kull-batch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
cd "$work"

fail() {
    echo "FAILED batch: $1"
    cat said
    exit 1
}

# run STATUS: the batch, as cron runs it.
run() {
    status=0
    env -i PATH="$work/bin:/usr/bin:/bin" LANG=C sh yearly last this post >said 2>&1 <&- ||
        status=$?
    [ $status -eq "$1" ] || fail "it ended with $status and not with $1"
}

# Only files may be written that are worth sending.
expect_post() {
    [ -s post/board.html ] || fail "the page is missing"
    [ -s post/members.xlsx ] || fail "the workbook is missing"
    [ "$(wc -l <post/calendars/index.csv)" -gt 15 ] || fail "calendars are missing"
}

sed -n '/^#!\/bin\/sh$/,/^\.Ed$/p' "$here/../src/cli/kull.1" | sed '$d' >yearly
[ "$(wc -l <yearly)" -eq 10 ] || fail "the manual has no batch of ten lines"
mkdir bin
ln -s "$kull" bin/kull
cp -R "$here/../data/innlandet" last
cp -R "$here/../data/innlandet" this
rm this/history.csv
sed -i '/^C-0152;/d' last/*.csv this/*.csv # kull warns about this one
"$kull" match -q last 2>said || fail "there is no plan of last year"

run 0
[ ! -s said ] || fail "it says something although all is well"
cmp -s last/plan/schedule.csv this/history.csv || fail "last year's plan is not the history"
expect_post
run 0
expect_post

sha256sum post/* post/calendars/* 2>/dev/null >before || true
cp this/candidates.csv candidates
sed -i 's/Skarvhjul > Rotknoll/Skarvhjul > Rotknol/' this/candidates.csv
run 1
grep -q "unknown company 'Rotknol'" said || fail "it does not say what is wrong"
cp candidates this/candidates.csv
sed -i '/^O-201;/s/;1;*\(.\)$/;0\1/' this/offers.csv
run 3
grep -q 'no plan exists' said || fail "it does not say that no plan exists"
sha256sum post/* post/calendars/* 2>/dev/null >after || true
cmp -s before after || fail "it has changed the mail although there is no plan"
echo "batch: the ten lines of the manual do what it says"
