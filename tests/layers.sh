#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks who opens whose door: the rooms of src/ and include/, and which headers from outside belong to one
# room alone. Prints every include line that breaks the table, and fails if there is one.
set -eu
cd "$(dirname "$0")/.."

find src include -name '*.[ch]' | sort | xargs awk '
BEGIN {
    allowed["base"] = "base"
    allowed["table"] = "base table"
    allowed["domain"] = "base domain"
    allowed["intake"] = "base table domain intake"
    allowed["problem"] = "base domain problem"
    allowed["solve"] = "base problem solve"
    allowed["verify"] = "base domain verify"
    allowed["explain"] = "base domain problem solve explain"
    allowed["output"] = "base table domain output"
    allowed["cli"] = "base table domain intake problem solve verify explain output cli"
    only["csv.h"] = "src/table/"
    only["glpk.h"] = "src/solve/lp.c"
    only["libical/ical.h"] = "src/output/calendar.c"
    only["xlsxwriter.h"] = "src/output/workbook.c"
}
function complain(why) {
    printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0
    broken = 1
}
/^#include </ {
    header = $2
    gsub(/[<>]/, "", header)
    if (header in only && index(FILENAME, only[header]) != 1)
        complain("only " only[header] " may see " header)
}
/^#include "/ {
    split(FILENAME, file, "/")
    header = $2
    gsub(/"/, "", header)
    split(header, door, "/")
    if (index(" " allowed[file[2]] " ", " " door[1] " ") == 0)
        complain(file[2] " may not open " door[1])
    else if (door[1] != file[2] && (getline line < ("include/" header)) < 0)
        complain(header " is an inner door")
    else if (file[1] == "include" && (getline line < ("include/" header)) < 0)
        complain("an outer door may not lead to the inner " header)
    close("include/" header)
}
END {
    exit broken
}'
echo "layers: every room opens only the doors it may"
