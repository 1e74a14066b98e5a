# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_tables.py SCHEMAS FOLDER
#
# Reads every CSV file of the folder as somebody would who has nothing but what `kull schema`
# prints: names and order of columns, types, ranges, words, keys. The package frictionless is not
# in Debian; this knows as much of the Table Schema as the tool uses, and fails on anything else.
import csv
import datetime
import json
import pathlib
import re
import sys


def fail(place, message):
    sys.exit(f"{place}: {message}")


def parse(field, text, place):
    """The value of a cell; ValueError where it is none of this type."""
    kind = field["type"]
    if kind == "string":
        return text
    if kind == "integer":
        if not re.fullmatch(r"-?[0-9]+", text):
            raise ValueError
        return int(text)
    if kind == "number":
        decimal = re.escape(field["decimalChar"])
        if not re.fullmatch(rf"-?[0-9]+({decimal}[0-9]+)?", text):
            raise ValueError
        return float(text.replace(field["decimalChar"], "."))
    if kind == "date":
        return datetime.date.fromisoformat(text)
    if kind == "yearmonth":
        return datetime.datetime.strptime(text, "%Y-%m")
    if kind == "boolean":
        if text not in field["trueValues"] + field["falseValues"]:
            raise ValueError
        return text in field["trueValues"]
    return fail(place, f"a type that nobody knows: {kind}")


def check_cell(field, text, missing, place):
    rules = field["constraints"]
    if text in missing:
        if rules.get("required"):
            fail(place, "is blank")
        return None
    try:
        value = parse(field, text, place)
    except ValueError:
        fail(place, f"{text} is no {field['type']}")
    if "enum" in rules and text not in rules["enum"]:
        fail(place, f"{text} is none of {rules['enum']}")
    if value < rules.get("minimum", value) or value > rules.get("maximum", value):
        fail(place, f"{text} is out of range")
    return value


def check_header(schema, header, place):
    names = [field["name"] for field in schema["fields"]]
    if schema["fieldsMatch"] == "exact" and header != names:
        fail(place, f"has the columns {header}")
    strange = [name for name in header if name not in names and not name.startswith("wish_")]
    if strange:
        fail(place, f"has columns that stand in no schema: {strange}")
    for field in schema["fields"]:
        if field["constraints"].get("required") and field["name"] not in header:
            fail(place, f"lacks {field['name']}")


def check_file(schema, path):
    keys, unique = set(), {}
    with open(path, encoding="utf-8-sig", newline="") as stream:
        delimiter = ";" if ";" in stream.readline() else ","
        stream.seek(0)
        rows = csv.DictReader(stream, delimiter=delimiter, strict=True)
        check_header(schema, rows.fieldnames, path)
        for number, row in enumerate(rows, 2):
            for field in schema["fields"]:
                name, text = field["name"], row.get(field["name"], "")
                place = f"{path}:{number}: {name}"
                value = check_cell(field, text, schema["missingValues"], place)
                if field["constraints"].get("unique") and value is not None:
                    if value in unique.setdefault(name, set()):
                        fail(place, f"{text} stands there twice")
                    unique[name].add(value)
            key = tuple(row[name] for name in schema.get("primaryKey", []))
            if key and key in keys:
                fail(path, f"line {number}: {key} stands there twice")
            keys.add(key)
    return number


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        schemas = {file["file"]: file["schema"] for file in json.load(stream)["files"]}
    folder = pathlib.Path(sys.argv[2])
    files = sorted(folder.glob("*.csv")) + sorted(folder.glob("plan/*.csv"))
    for path in files:
        if path.name not in schemas:
            fail(path, "there is no schema for it")
        check_file(schemas[path.name], path)
    print(f"{folder.name}: {len(files)} files are as their schemas say")


main()
