# SPDX-License-Identifier: GPL-3.0-or-later
#
# read_saved.py WRITTEN SAVED
#
# Every CSV file of the folder WRITTEN was opened in LibreOffice Calc and saved in SAVED. What is
# written without quotation marks and looks like a date or a number must have been one there, and
# nothing else; and every cell must still say the same.
import datetime
import pathlib
import re
import sys

DATE = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = re.compile(r"-?\d+(,\d+)?")
CELL = r'("(?:[^"]|"")*"|[^%s\r\n]*)(%s|\r?\n|$)'


def rows_of(path):
    """Rows of pairs: the text of a cell, and whether it stood in quotation marks."""
    text = path.read_bytes().decode("utf-8-sig")
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    pattern = re.compile(CELL % (delimiter, delimiter))
    row, at = [], 0
    while at < len(text):
        found = pattern.match(text, at)
        cell = found.group(1)
        is_quoted = cell.startswith('"')
        row.append((cell[1:-1].replace('""', '"') if is_quoted else cell, is_quoted))
        at = found.end()
        if found.group(2) != delimiter:
            yield row
            row = []


def kind_of(cell):
    text, is_quoted = cell
    if text == "":
        return None
    if is_quoted:
        return "texts"
    return "dates" if DATE.fullmatch(text) else "numbers" if NUMBER.fullmatch(text) else "texts"


def meaning(cell):
    norwegian = re.fullmatch(r"(\d\d?)\.(\d\d?)\.(\d{4})", cell[0])
    if norwegian:
        day, month, year = map(int, norwegian.groups())
        return datetime.date(year, month, day).isoformat()
    number = re.fullmatch(r"(-?\d+),(\d*?)0*", cell[0])
    return cell[0] if not number else number[1] + ("," + number[2] if number[2] else "")


written, saved = map(pathlib.Path, sys.argv[1:])
counted = {}
for line in (saved / "kinds.txt").read_text().splitlines():
    name, kind, count = line.rsplit(" ", 2)
    counted[name, kind] = int(count)
for path in sorted(written.glob("*.csv")):
    before, after = list(rows_of(path)), list(rows_of(saved / path.name))
    for kind in ("dates", "numbers", "texts"):
        expected = sum(kind_of(cell) == kind for row in before for cell in row)
        if counted[path.name, kind] != expected:
            sys.exit(f"{path}: {expected} {kind} were written, LibreOffice sees {counted[path.name, kind]}")
    for number, (one, other) in enumerate(zip(before, after, strict=True), 1):
        if [meaning(cell) for cell in one] != [meaning(cell) for cell in other]:
            sys.exit(f"{path}:{number}: {one} became {other}")
