#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/faces/test_sheets.sh KULL WORK
#
# The way through a spreadsheet and back: somebody in Norway opens every CSV file of a programme and
# of its plan in LibreOffice Calc and saves it as CSV, or all of them as sheets of one workbook.
# kull reads both as it reads the files. Then a workbook with whatever a cell may be.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$1
work=$2
. "$here/calc.sh"

fail() {
    echo "sheets: $1" >&2
    exit 1
}

# same WHAT COMMAND ...: the command prints what $work/wanted holds.
same() {
    what=$1
    shift
    "$@" >"$work/got" 2>"$work/got.err" || [ $? -eq "$status" ] || fail "$what: $(cat "$work/got.err")"
    cmp "$work/wanted" "$work/got" || fail "$what: something else came out"
}

calc_prepare "$work/profile"

# The last one has names that are hard to write.
cp -R "$here/../../data" "$work/in"
cp -R "$here/../cases/report_shows_bars/in" "$work/in/odd-names"
for sample in ett-ar innlandet to-kull-i-aret odd-names; do
    folder=$work/in/$sample
    comma=44 semicolon=59
    delimiter=$semicolon
    [ "$sample" != odd-names ] || delimiter=$comma
    "$kull" match -q --dialect=excel -o "$work/$sample-plan" "$folder" 2>/dev/null
    status=0
    "$kull" match -q --dialect=rfc4180 -o - "$folder" >"$work/wanted" 2>/dev/null || status=$?
    calc_save "$work/profile" "$folder" "$work/$sample" "$delimiter"
    for form in "$work/$sample" "$work/$sample/year.xlsx"; do
        same "$form" "$kull" match -q --dialect=rfc4180 -o - "$form"
        [ "$("$kull" compare "$folder" "$form" 2>/dev/null)" = 'The files say the same.' ] ||
            fail "$form: another programme came back"
    done

    calc_save "$work/profile" "$work/$sample-plan" "$work/$sample-saved" "$delimiter"
    /usr/bin/python3 "$here/read_saved.py" "$work/$sample-plan" "$work/$sample-saved"
    status=0
    "$kull" verify "$folder" "$work/$sample-plan/schedule.csv" \
        --proof "$work/$sample-plan/proof.csv" >"$work/wanted" 2>/dev/null
    same "$sample-saved" "$kull" verify "$work/$sample/year.xlsx" "$work/$sample-saved/schedule.csv" \
        --proof "$work/$sample-saved/proof.csv"
done

# What kull itself writes into a programme: a new one, and a history.
"$kull" new "$work/new" >/dev/null
calc_save "$work/profile" "$work/new" "$work/new-saved" "$semicolon"
/usr/bin/python3 "$here/read_saved.py" "$work/new" "$work/new-saved"
"$kull" publish "$work/in/ett-ar" "$work/ett-ar-plan/schedule.csv" --modules 2 >/dev/null 2>&1
mkdir "$work/history"
cp "$work/in/ett-ar/history.csv" "$work/history"
calc_save "$work/profile" "$work/history" "$work/history-saved" "$semicolon"
/usr/bin/python3 "$here/read_saved.py" "$work/history" "$work/history-saved"

/usr/bin/python3 "$here/odd_workbook.py" "$work/odd.xlsx"
(cd "$work" && "$kull" check odd.xlsx) >"$work/odd.txt" 2>&1 && fail "odd.xlsx has errors"
diff -u "$here/odd_workbook.txt" "$work/odd.txt" >&2 || fail "odd.xlsx: something else was found"
/usr/bin/python3 "$here/odd_workbook.py" "$work/1904.xlsx" 1904
"$kull" check "$work/1904.xlsx" 2>&1 | grep -q 'counts its days from 1904' ||
    fail "1904.xlsx: dates are four years off"
echo "sheets: what LibreOffice saves, as CSV or as a workbook, is the same programme"
