# SPDX-License-Identifier: GPL-3.0-or-later
#
# read_calendars.py PROGRAMME CALENDARS
#
# Compares a folder of calendars with the plan they were made from; ends with 1 where they differ.
import datetime
import sys
from pathlib import Path

import icalendar

from plan import named, rows_of, rows_there


def read(path):
    """The entries of a calendar: summary, first and last day, whether it may still change."""
    entries = []
    for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        first, end = event["DTSTART"].dt, event["DTEND"].dt
        assert type(first) is datetime.date and type(end) is datetime.date, path
        assert event["DTSTAMP"].dt.tzinfo is not None, path
        last = end - datetime.timedelta(days=1)
        entries.append((str(event["SUMMARY"]), first, last, str(event["STATUS"]) == "TENTATIVE",
                        str(event["UID"])))
    return entries


def wanted_modules(schedule, owner, id_column, name_column):
    entries = []
    for row in schedule:
        if row[id_column] == owner:
            entries.append((named(row, name_column), row["from"], row["to"],
                            row["status"] != "published"))
    return sorted(entries)


def main(programme, calendars):
    schedule = list(rows_there(programme))
    events = programme / "events.csv"
    titles = {row["title"] for row in rows_of(events)} if events.exists() else set()
    uids = {}
    owners = set()
    for row in rows_of(calendars / "index.csv"):
        is_person = row["kind"] == "trainee"
        columns = ("candidate", "company_name") if is_person else ("company", "candidate_name")
        entries = read(calendars / row["file"])
        modules = sorted(entry[:4] for entry in entries if entry[0] not in titles)
        wanted = wanted_modules(schedule, row["id"], *columns)
        assert modules == wanted, (row["file"], modules, wanted)
        for entry in entries:
            # An event is the same entry in all calendars; every module is one of its own.
            known = uids.setdefault(entry[4], entry)
            assert known == entry and (entry[0] in titles or known is entry), (row["file"], entry)
        owners.add((row["kind"], row["id"]))
    assert owners == ({("trainee", row["candidate"]) for row in schedule}
                      | {("company", row["company"]) for row in schedule})


main(Path(sys.argv[1]), Path(sys.argv[2]))
