# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/faces/read_page.py PROGRAMME
#
# Compares what Chromium saw of the page PROGRAMME.html with the plan in PROGRAMME/plan.
import csv
import html
import json
import re
import sys

NARROW, WIDE = 390, 1280
PAGES_MOST = 60


def fail(what):
    sys.exit(f"{sys.argv[1]}: {what}")


def read(ending):
    with open(sys.argv[1] + ending, encoding="utf-8") as file:
        return file.read()


def expect(is_so, what):
    if not is_so:
        fail(what)


def read_plan(name):
    with open(f"{sys.argv[1]}/plan/{name}", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_seen():
    found = re.search(r'<pre id="seen">(.*?)</pre>', read(".seen"), re.S)
    return json.loads(html.unescape(found.group(1)))


# What is said to the console by the page, and not by the one that looks at it.
def check_console():
    said = [line for line in read(".log").splitlines() if "CONSOLE" in line]
    expect(any("looked" in line for line in said), "the console was not heard")
    complaints = [line for line in said if "looked" not in line]
    expect(not complaints, f"the console says {complaints}")


def check_width(seen, width):
    expect(seen["width"] <= width, f"the window is {seen['width']} wide")
    expect(seen["scroll"] <= seen["width"], f"the page is {seen['scroll']} wide in {width}")
    expect(not seen["wider"], f"too wide in {width}: {seen['wider']}")


def check_charts(seen, rows):
    expect(not seen["cut"], f"texts that are cut: {seen['cut']}")
    expect(seen["language"] == "en", "no language")
    expect(seen["images"] == seen["titled"] > 0, "a chart without title and description")
    for row in rows:
        for name in (row["candidate_name"] or row["candidate"], row["company_name"]):
            expect(
                any(text == name or name.startswith(text.rstrip("…")) for text in seen["names"]),
                f"{name} is in no chart",
            )


# Every row of the plan, and no other one.
def check_paths(seen, rows):
    shown = [
        (table["of"], *row[:4])
        for table in seen["tables"]
        if table["caption"] == "Path"
        for row in table["rows"][1:]
    ]
    planned = [
        (row["candidate_name"] or row["candidate"], row["company_name"], row["module"], row["from"], row["to"])
        for row in rows
    ]
    expect(sorted(shown) == sorted(planned), f"paths differ:\n{sorted(shown)}\n{sorted(planned)}")


def check_people(seen, rows):
    shown = [
        (row[0], table["of"], *row[2:5])
        for table in seen["tables"]
        if table["caption"] == "People"
        for row in table["rows"][1:]
    ]
    planned = [
        (row["candidate_name"] or row["candidate"], row["company_name"], row["module"], row["from"], row["to"])
        for row in rows
    ]
    # Without labels of intakes there is no such column.
    if not any(row["intake"] for row in rows):
        shown = [
            (row[0], table["of"], *row[1:4])
            for table in seen["tables"]
            if table["caption"] == "People"
            for row in table["rows"][1:]
        ]
    expect(sorted(shown) == sorted(planned), "who is at which company differs")


def check_paper(rows):
    paper, text = read(".paper"), re.sub(r"\s+", "", read(".text"))
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", paper).groups())
    expect(abs(width - 842) < 2 and abs(height - 595) < 2, "the paper is not A4 on its side")
    pages = int(re.search(r"Pages:\s+(\d+)", paper).group(1))
    expect(pages <= PAGES_MOST, f"{pages} pages")
    for row in rows:
        name = re.sub(r"\s+", "", row["candidate_name"] or row["candidate"])
        expect(name in text, f"{name} is not on paper")


def main():
    rows = [row for row in read_plan("schedule.csv") if row["company"]]
    wide, narrow = read_seen()
    check_console()
    check_width(wide, WIDE)
    check_width(narrow, NARROW)
    check_charts(wide, rows)
    check_paths(wide, rows)
    check_people(wide, rows)
    check_paper(rows)


main()
