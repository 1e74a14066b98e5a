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

cp -R "$here/../../data" "$work/in"
cp -R "$here/../cases/report_shows_bars/in" "$work/in/odd-names"
# Names that are hard to write, and ids that a spreadsheet takes for something else.
mkdir "$work/in/fragile"
cat >"$work/in/fragile/rules.csv" <<'END'
rule;value;note
start;2027-09-01;"1,5"
modules;2;"007"
module_months;6 8;"=1+1"
companies_min;1;
admit_max;all;
END
cat >"$work/in/fragile/companies.csv" <<'END'
company;name;places;cost_per_month
"3/4";"1. mars";4;1000,5
"TRUE";"50 %";4;-0
"1E5";"  +47 99";4;12345678,25
END
cat >"$work/in/fragile/candidates.csv" <<'END'
candidate;name;wishes
"007";"1,5";"3/4"
"1-2";"SANN";"TRUE"
"1.2.2027";"12:30";"1E5"
"12345678901234567890";"mar1";"1E5"
"0,50";"=1+1";"TRUE"
"2027-08";"2027-08-01";"3/4"
"kr 5";"(5)";"3/4"
END
for sample in ett-ar innlandet to-kull-i-aret odd-names fragile; do
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
