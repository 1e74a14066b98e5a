#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/faces/test_page.sh KULL WORK
#
# Chromium opens the page: it complains about nothing, the page is never wider than the window, and
# what stands in its tables is what the files of the plan say. On paper it is A4 on its side, and
# everybody is on it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$1
work=$2

# Nothing may be asked of any other machine.
browse() {
    timeout 120 chromium --headless=new --no-sandbox --disable-gpu --no-first-run \
        --disable-extensions --disable-background-networking \
        --host-resolver-rules='MAP * ~NOTFOUND' --user-data-dir="$work/profile" \
        --allow-file-access-from-files "$@"
}

# The last one has names that are hard to write.
cp -R "$here/../../data" "$work/in"
cp -R "$here/../cases/report_shows_bars/in" "$work/in/odd-names"
sed -i "s/Per Nes/\"Per <i>\&amp; \"\"O'Nes\"\"\"/" "$work/in/odd-names/candidates.csv"
for sample in ett-ar innlandet to-kull-i-aret odd-names; do
    cp -R "$work/in/$sample" "$work/$sample"
    "$kull" match -q --dialect=rfc4180 "$work/$sample" 2>/dev/null
    "$kull" report --html "$work/$sample.html" "$work/$sample" "$work/$sample/plan" \
        >/dev/null 2>&1
    sed "s/PAGE/$sample.html/" "$here/look.html" >"$work/look.html"
    browse --enable-logging=stderr --virtual-time-budget=10000 --window-size=1400,1000 \
        --dump-dom "file://$work/look.html" >"$work/$sample.seen" 2>"$work/$sample.log"
    browse --no-pdf-header-footer --print-to-pdf="$work/$sample.pdf" \
        "file://$work/$sample.html" >"$work/$sample.print" 2>&1
    pdfinfo "$work/$sample.pdf" >"$work/$sample.paper"
    pdftotext -layout "$work/$sample.pdf" "$work/$sample.text"
    PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/read_page.py" "$work/$sample"
done
echo "page: a browser shows what the files of the plan say, on a screen, on a telephone and on paper"
