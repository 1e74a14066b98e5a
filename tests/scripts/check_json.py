# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_json.py SCHEMAS FILE ...
#
# Judges every file by the JSON Schema of its kind. A kind without a schema, and a schema without a
# file, are mistakes too: then something is printed that nobody has described, or nobody has tried.
import json
import pathlib
import sys

import jsonschema


def refuse_floats(text):
    raise ValueError(f"{text}: programs read fractions in different ways")


def load(path):
    with open(path, encoding="utf-8") as stream:
        return json.load(stream, parse_float=refuse_floats)


def main():
    schemas = {path.stem: load(path) for path in pathlib.Path(sys.argv[1]).glob("*.json")}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    seen = set()
    for name in sys.argv[2:]:
        value = load(name)
        kind = value["kind"]
        seen.add(kind)
        if kind not in schemas:
            sys.exit(f"{name}: there is no schema for {kind}")
        for error in jsonschema.Draft202012Validator(schemas[kind]).iter_errors(value):
            sys.exit(f"{name}: {error.json_path}: {error.message}")
    if seen != schemas.keys():
        sys.exit(f"nobody has printed {', '.join(sorted(schemas.keys() - seen))}")


main()
print(f"JSON: {len(sys.argv) - 2} texts are as their schemas say")
