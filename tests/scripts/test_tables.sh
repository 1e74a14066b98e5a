#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/scripts/test_tables.sh KULL WORK
#
# The files of the samples and of their plans are what `kull schema` says of them, as a spreadsheet
# writes them and by the book.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$1
work=$2
check="/usr/bin/python3 $here/check_tables.py"
export PYTHONDONTWRITEBYTECODE=1

"$kull" schema >"$work/plain.json"
"$kull" schema --dialect excel >"$work/excel.json"
for sample in innlandet ett-ar to-kull-i-aret; do
    cp -R "$here/../../data/$sample" "$work/$sample"
    "$kull" match -q "$work/$sample" 2>/dev/null
    $check "$work/excel.json" "$work/$sample"
    mkdir "$work/$sample-plain"
    "$kull" match -q --dialect rfc4180 --set rules.csv:goals=wish_profile "$work/$sample" \
        -o "$work/$sample-plain/plan" 2>/dev/null
    $check "$work/plain.json" "$work/$sample-plain"
done

# A schema that accepts everything would say nothing.
sed -i '2s/;/;x/5' "$work/innlandet/plan/usage.csv"
if $check "$work/excel.json" "$work/innlandet" >/dev/null 2>&1; then
    echo "a date that is none was accepted"
    exit 1
fi
"$kull" new -q "$work/new"
$check "$work/excel.json" "$work/new"
