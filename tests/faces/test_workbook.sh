#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/faces/test_workbook.sh KULL WORK
#
# LibreOffice and xlsx2csv read every sheet of a workbook back; what both read equals the CSV files
# of the plan.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$1
work=$2

# Every sheet as work/NAME-SHEET.csv. 44: commas, 34: quotation marks, 76: UTF-8, 1: from the first
# line; then cells as they are and not as they look; -1: all sheets.
read_by_libreoffice() {
    soffice -env:UserInstallation="file://$work/profile" --headless \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
        --outdir "$work" "$work/$1.xlsx" >"$work/$1.log" 2>&1
}

# The last one has names that are hard to write.
cp -R "$here/../../data" "$work/in"
cp -R "$here/../cases/report_shows_bars/in" "$work/in/odd-names"
for sample in ett-ar innlandet to-kull-i-aret odd-names; do
    cp -R "$work/in/$sample" "$work/$sample"
    "$kull" match -q --dialect=rfc4180 "$work/$sample" 2>/dev/null
    for run in 1 2; do
        "$kull" report --internal --xlsx "$work/$sample-$run.xlsx" "$work/$sample" \
            "$work/$sample/plan" >/dev/null 2>&1
    done
    cmp "$work/$sample-1.xlsx" "$work/$sample-2.xlsx"
    read_by_libreoffice "$sample-1"
    xlsx2csv -a -s 0 "$work/$sample-1.xlsx" "$work/$sample-sheets"
    PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/read_workbook.py" "$work/$sample" "$work/$sample-1" "$work/$sample-sheets"
done
echo "workbook: LibreOffice and xlsx2csv read what the files of the plan say"
