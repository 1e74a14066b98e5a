# SPDX-License-Identifier: GPL-3.0-or-later
#
# read_workbook.py PROGRAMME LIBREOFFICE XLSX2CSV
#
# Compares the sheets of a workbook with the CSV files of the plan it was made from: as LibreOffice
# read them (files LIBREOFFICE-SHEET.csv) and as xlsx2csv did (files XLSX2CSV/SHEET.csv). Ends with
# 1 where they differ.
import csv
import datetime
import re
import sys
import zipfile
from decimal import Decimal, InvalidOperation
from itertools import permutations
from pathlib import Path

from plan import named, rows_there



def cells_of(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def meaning(text):
    """A number by its value, a day or a month by its date, and all else as it stands."""
    text = text.strip()
    american = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text)
    if american:
        return datetime.date(int(american[3]), int(american[1]), int(american[2]))
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text):
        return datetime.date.fromisoformat(text if len(text) == 10 else text + "-01")
    try:
        return Decimal(text.replace(",", "")) if re.fullmatch(r"-?[\d,]*\.?\d+", text) else text
    except InvalidOperation:
        return text


def meanings(rows):
    # Readers leave blank cells at the end of a row out.
    width = max(len(row) for row in rows)
    return [[meaning(cell) for cell in row + [""] * (width - len(row))] for row in rows]


def columns_of(rows, names):
    places = [rows[0].index(name) for name in names]
    return [[row[place] for place in places] for row in rows]


def months_of(rows, owner, name):
    """The grid that rows of a schedule describe: owner and month to the names there."""
    grid = {}
    for row in rows:
        month = row["from"].replace(day=1)
        while month <= row["to"]:
            grid.setdefault((row[owner], month), []).append(named(row, name))
            month = (month + datetime.timedelta(days=31)).replace(day=1)
    return grid


def expect_grid(what, got, wanted):
    """Who is there in the same month may stand in any order."""
    for key in sorted(got.keys() | wanted.keys()):
        orders = [", ".join(names) for names in permutations(wanted.get(key, []))]
        if got.get(key, "") not in orders:
            sys.exit(f"{what} differs in {key}:\n{got.get(key)}\n{orders}")


def grid_of(sheet):
    grid = {}
    for row in sheet[1:]:
        for month, cell in zip(sheet[0][2:], row[2:]):
            assert isinstance(month, datetime.date), month
            if cell not in ("", "leave"):
                grid[row[0], month] = cell
    return grid


def expect(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what} differs:\n{got}\n{wanted}")


def compare(programme, sheet):
    plan = programme / "plan"
    for name in ("schedule", "usage", "costs"):
        expect(name, meanings(cells_of(sheet(name))), meanings(cells_of(plan / f"{name}.csv")))
    shared = ["candidate", "intake", "status", "candidate_name"]
    expect("results", columns_of(meanings(cells_of(sheet("results"))), shared),
           columns_of(meanings(cells_of(plan / "results.csv")), shared))
    schedule = list(rows_there(programme))
    expect_grid("trainees by month", grid_of(meanings(cells_of(sheet("trainees by month")))),
                months_of(schedule, "candidate", "company_name"))
    expect_grid("companies by month", grid_of(meanings(cells_of(sheet("companies by month")))),
                months_of(schedule, "company", "candidate_name"))
    # Money stands in summary.csv too, but not among the goals.
    goals = [row[1:3] for row in meanings(cells_of(sheet("run"))) if row[0] == "goal"]
    summary = meanings(cells_of(plan / "summary.csv"))
    expect("run", goals, [[row[0], row[2]] for row in summary[1:] if row[1] != ""])


def expect_comfort(path):
    """The header of every sheet stays in sight and filters; nothing tells when it was made."""
    with zipfile.ZipFile(path) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        expect("number of sheets", len(sheets), 7)
        for name in sheets:
            text = parts.read(name).decode()
            assert 'ySplit="1"' in text and 'state="frozen"' in text, name
            assert "<autoFilter " in text, name
        for part in parts.infolist():
            expect("time of " + part.filename, part.date_time[0], 1980)


programme, libreoffice, xlsx2csv = sys.argv[1:]
expect_comfort(f"{libreoffice}.xlsx")
compare(Path(programme), lambda name: Path(f"{libreoffice}-{name}.csv"))
compare(Path(programme), lambda name: Path(xlsx2csv) / f"{name}.csv")
