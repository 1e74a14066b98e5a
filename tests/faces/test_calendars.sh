#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/faces/test_calendars.sh KULL WORK
#
# A second iCalendar parser reads every calendar and finds the rows of schedule.csv and events.csv
# in them, and nothing else.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$1
work=$2

# The last one has names that are hard to write.
cp -R "$here/../../data" "$work/in"
cp -R "$here/../cases/report_shows_bars/in" "$work/in/odd-names"
for sample in ett-ar innlandet to-kull-i-aret odd-names; do
    cp -R "$work/in/$sample" "$work/$sample"
    "$kull" match -q "$work/$sample" 2>/dev/null
    "$kull" report --drafts --ics "$work/$sample.ics" "$work/$sample" "$work/$sample/plan" \
        >/dev/null 2>&1
    PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/read_calendars.py" "$work/$sample" "$work/$sample.ics"
done
echo "calendars: another parser reads what the schedule says"
