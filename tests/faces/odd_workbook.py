# SPDX-License-Identifier: GPL-3.0-or-later
#
# odd_workbook.py OUT [1904]: a workbook with whatever a cell may be, written as Excel writes it.
# 1904: with a setting that xlsx2csv takes for its contrary.
import sys
import zipfile

TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

# Numbers of styles, in the order of cellXfs below.
GENERAL, ISO_DATE, NORWEGIAN_DATE, MONEY, TWO_DECIMALS, PERCENT, DATE_AND_TIME, MONTHS = range(8)
FORMATS = {
    164: "yyyy\\-mm\\-dd",
    165: "[$-414]d/\\ mmmm\\ yyyy;@",
    166: '"kr"\\ #,##0.00',
    167: "dd/mm/yyyy\\ hh:mm",
    168: '0\\ "md."',
}
STYLES = [0, 164, 165, 166, 2, 9, 167, 168]


def text(value):
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;")
    return f't="inlineStr"><is><t xml:space="preserve">{value}</t></is>'


def number(value, style=GENERAL):
    return (f's="{style}"' if style else "") + f"><v>{value}</v>"


def formula(value, kind="", style=GENERAL):
    return (f's="{style}"' if style else "") + f' t="{kind or "n"}"><f>A1</f><v>{value}</v>'


RULES = {
    1: [text("rule"), text("value"), text("note")],
    4: [text("start"), number(46266, NORWEGIAN_DATE)],
    5: [text("admit_max"), formula("2")],
    6: [text("modules"), number("1")],
    7: [text("companies_min"), number("1.0000000000000002", TWO_DECIMALS)],
    8: [text("outside_wishes"), 't="b"><v>1</v>'],
    9: [text("home_weight"), number("0.30000000000000004", PERCENT)],
}
COMPANIES = {
    1: [text("company"), text("name"), text("places"), text("cost_per_month"), text("member_from"),
        text("member_to")],
    3: [text("Acme"), text("Acme <&> \"A\";\nsecond line"), number("1"),
        number("45999.990000000005", MONEY), number(46235, ISO_DATE), None],
    4: [text("Bitlauv"), None, number("2"), number("12.345", TWO_DECIMALS),
        number("46235.5", DATE_AND_TIME), number(47000, ISO_DATE)],
    6: [formula("Rest", "str"), None, number("2", MONTHS), number("1E-3"), None, None],
}
CANDIDATES = {
    1: [text("candidate"), text("name"), text("assessment"), text("wishes")],
    2: [text("C-1"), text("=1+1"), formula("84.299999999999997"), text("Acme > Bitlauv")],
    3: [text("007"), text(" Kari  Nordmann "), formula("#N/A", "e"), text("Acme")],
    20: [text("C-3"), text("Ola"), number("70", TWO_DECIMALS), text("Akme")],
}
SHEETS = [("Regler", "", RULES), ("COMPANIES.CSV", ' state="hidden"', COMPANIES),
          ("kandidater", "", CANDIDATES), ("Notes", "", {2: [text("call Acme")]}), ("Sheet2", "", {})]


def sheet(rows):
    lines = []
    for row, cells in rows.items():
        line = "".join(f'<c r="{"ABCDEFGH"[i]}{row}" {cell}</c>'
                       for i, cell in enumerate(cells) if cell is not None)
        lines.append(f'<row r="{row}">{line}</row>')
    return f"<worksheet {MAIN}><sheetData>{''.join(lines)}</sheetData></worksheet>"


def parts(counts_from):
    numbers = range(1, len(SHEETS) + 1)
    yield "[Content_Types].xml", (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{TYPES}.styles+xml"/>'
        + "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{TYPES}.worksheet+xml"/>'
                  for n in numbers) + "</Types>")
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    yield "_rels/.rels", (
        relations + f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>")
    yield "xl/_rels/workbook.xml.rels", (
        relations + "".join(f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
                            for n in numbers)
        + f'<Relationship Id="rId99" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>')
    yield "xl/workbook.xml", (
        f'<workbook {MAIN} xmlns:r="{RELATIONS}"><workbookPr{counts_from}/><sheets>'
        + "".join(f'<sheet name="{name}" sheetId="{n}"{state} r:id="rId{n}"/>'
                  for n, (name, state, _) in zip(numbers, SHEETS)) + "</sheets></workbook>")
    yield "xl/styles.xml", (
        f'<styleSheet {MAIN}><numFmts count="{len(FORMATS)}">'
        + "".join(f'<numFmt numFmtId="{n}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
                  for n, code in FORMATS.items())
        + f'</numFmts><cellXfs count="{len(STYLES)}">'
        + "".join(f'<xf numFmtId="{n}"/>' for n in STYLES) + "</cellXfs></styleSheet>")
    for n, (_, _, rows) in zip(numbers, SHEETS):
        yield f"xl/worksheets/sheet{n}.xml", sheet(rows)


counts_from = ' date1904="0"' if sys.argv[2:] == ["1904"] else ""
with zipfile.ZipFile(sys.argv[1], "w") as book:
    for name, content in parts(counts_from):
        book.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content)
