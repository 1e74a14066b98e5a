# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a face is compared with: the files of a programme and its plan, read without kull.
import csv
import datetime


def rows_of(path):
    text = path.read_text(encoding="utf-8-sig")
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    return list(csv.DictReader(text.splitlines(), delimiter=delimiter))


def day(text):
    return datetime.date.fromisoformat(text)


def rows_there(programme):
    """The rows of the schedule as long as somebody is there: until they withdraw."""
    withdrawn = {row["candidate"]: row.get("withdrawn_from", "")
                 for row in rows_of(programme / "candidates.csv")}
    for row in rows_of(programme / "plan" / "schedule.csv"):
        end = withdrawn.get(row["candidate"], "")
        last = day(row["to"])
        if end != "":
            last = min(last, day(end) - datetime.timedelta(days=1))
        if row["company"] != "" and day(row["from"]) <= last:
            yield {**row, "from": day(row["from"]), "to": last}


def named(row, column):
    """A name as a face shows it: what is not promised says so."""
    return row[column] + ("" if row["status"] == "published" else " (draft)")
