# SPDX-License-Identifier: GPL-3.0-or-later
#
# read_page.py PROGRAMME
#
# Compares what Chromium saw of the page PROGRAMME.html with the plan in the folder PROGRAMME; ends
# with 1 where they differ.
import html
import json
import re
import sys
from pathlib import Path

from plan import rows_there

NARROW, WIDE = 390, 1280
PAGES_MOST = 60
A4 = (842, 595)  # on its side, in points


def name_of(row):
    return row["candidate_name"] or row["candidate"]


def records(seen, caption):
    """The rows of all tables with this caption, with the heading that they stand under."""
    for table in seen["tables"]:
        for row in table["rows"][1:] if table["caption"] == caption else []:
            yield {"of": table["of"], **dict(zip(table["rows"][0], row))}


# What is said to the console by the page, and not by the one that looks at it.
def check_console(log):
    said = [line for line in log.splitlines() if "CONSOLE" in line]
    assert any("looked" in line for line in said), "the console was not heard"
    assert all("looked" in line for line in said), said


def check_width(seen, width):
    assert seen["width"] <= width
    assert seen["scroll"] <= seen["width"], (width, seen["scroll"])
    assert not seen["wider"], (width, seen["wider"])


def check_charts(seen, schedule):
    assert not seen["cut"], seen["cut"]
    assert not seen["covered"], seen["covered"]
    assert seen["language"] == "en"
    assert seen["images"] == seen["titled"] > 0
    for row in schedule:
        for name in (name_of(row), row["company_name"]):
            assert any(name.startswith(text.rstrip("…")) for text in seen["names"]), name


def check_tables(seen, schedule, caption, heading, first_column):
    """`heading` and `first_column` tell where the person and the company stand."""
    shown = sorted((row["of"], row[first_column], row["Module"], row["From"], row["To"],
                    row["State"]) for row in records(seen, caption))
    wanted = sorted((*heading(row), row["module"], str(row["from"]), str(row["to"]),
                     "promised" if row["status"] == "published" else "draft")
                    for row in schedule)
    assert shown == wanted, (caption, set(shown) ^ set(wanted))


def check_paper(paper, text, schedule):
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", paper).groups()
    assert all(abs(float(side) - wanted) < 2 for side, wanted in zip(size, A4)), size
    assert int(re.search(r"Pages:\s+(\d+)", paper).group(1)) <= PAGES_MOST, paper
    words = re.sub(r"\s+", "", text)
    for row in schedule:
        assert re.sub(r"\s+", "", name_of(row)) in words, row


def main(programme):
    def read(ending):
        return Path(f"{programme}.{ending}").read_text(encoding="utf-8")

    schedule = list(rows_there(Path(programme)))
    dumped = re.search(r'<pre id="seen">(.*?)</pre>', read("seen"), re.S).group(1)
    wide, narrow = json.loads(html.unescape(dumped))
    check_console(read("log"))
    check_width(wide, WIDE)
    check_width(narrow, NARROW)
    check_charts(wide, schedule)
    check_tables(wide, schedule, "Path", lambda row: (name_of(row), row["company_name"]), "Company")
    check_tables(wide, schedule, "People", lambda row: (row["company_name"], name_of(row)), "Name")
    check_paper(read("paper"), read("text"), schedule)


main(sys.argv[1])
