#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the records of a plan pack against its own tables and against the documents they are taken from.

    check_pack.py PACK [--sources DIR] [--document KEY] [--lock] [--regions CSV]

Every fault is printed as file:record: what is wrong; the exit code is 1 if there is one. With --sources every quotation is
looked up in its document (tests/data/sources.json names the file); --lock then writes tests/data/quotes.lock, with which
a machine without the documents can still tell that no quotation has changed since it was verified. With --document only
that document's records are checked, and only its lines of the lock are replaced.
"""
import argparse
import csv
import hashlib
import json
import re
import sys
from datetime import date
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
LOCK = TESTS / "data" / "quotes.lock"

COLUMNS = {
    "targets": "n indicator region place year due comparator value upper unit kind measure since operator wording clause "
    "quote note",
    "observations": "n indicator region place date period measure since operator value unit method approximate clause "
    "quote note",
    "pilots": "n programme place region batch year status clause quote note",
    "tasks": "n number title clause lead responsible due_year quote",
}
LETTERS = {"targets": "t", "observations": "o", "pilots": "p", "tasks": "k"}
ENUMS = {
    "comparator": {"at_least", "more_than", "at_most", "less_than", "about", "between"},
    "kind": {"", "binding", "expected"},
    "measure": {"level", "increase", "cumulative", "growth", "average_growth"},
    "operator": {"", "telecom", "mobile", "unicom", "broadcast", "tower", "other"},
    "period": {"instant", "year", "half", "quarter", "month"},
    "method": {"reported", "estimated", "forecast"},
    "approximate": {"", "about", "more_than", "less_than"},
    "status": {"named", "planned", "approved", "finished", "withdrawn"},
}
REQUIRED = {
    "targets": "indicator region year due comparator value unit measure wording clause quote",
    "observations": "indicator region date period measure value unit method clause quote",
    "pilots": "programme place region status clause quote",
    "tasks": "number title clause quote",
}
# The characters that QChar::isSpace() calls white space, so that the C++ test and this agree.
SPACE = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
LONGEST_QUOTE = 120
# A cell of a table has no word of comparison; its wording is the heading that the tables of main indicators share.
TABLE_WORDING = "主要指标"


def bare(text):
    """The text without white space."""
    return SPACE.sub("", text)


def chinese_number(run):
    """The value of a run of Chinese numerals: 二十五 is 25, 两 is 2; None where it is none (十四五)."""
    total = section = digit = 0
    for character in run:
        if character in DIGITS:
            if digit:
                return None
            digit = DIGITS[character]
        else:
            scale = SCALES[character]
            if scale >= 10**4:
                section = (section + digit) * scale
                total, section = total + section, 0
            else:
                section += (digit or 1) * scale
            digit = 0
    return total + section + digit


def numbers_in(text):
    """Every number that is written in a text, in Arabic or full-width digits or Chinese numerals, unsigned."""
    text = text.translate(str.maketrans("０１２３４５６７８９．％", "0123456789.%"))
    found = {float(n.replace(",", "")) for n in re.findall(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", text)}
    # 1,200 may also be two numbers of a list.
    found |= {float(n) for n in re.findall(r"\d+(?:\.\d+)?", text)}
    for run in re.findall("[零〇一二两三四五六七八九十百千万亿]+", text):
        for part in {run, run.rstrip("万亿")} | set(re.findall("[零〇一二两三四五六七八九十百千]+", run)) | set(run):
            if part and not set(part) <= set("万亿"):
                value = chinese_number(part)
                if value is not None:
                    found.add(float(value))
    for tens in re.findall("([一二三四五六七八九])成", text):
        found.add(10.0 * DIGITS[tens])
    return found


class Checker:
    def __init__(self, pack, sources, regions):
        self.pack = pack
        self.sources = sources
        self.faults = 0
        self.texts = {}
        self.files = json.loads((TESTS / "data" / "sources.json").read_text("utf-8"))
        self.indicators = self.table(pack / "indicators.csv", "key")
        self.documents = self.table(pack / "documents.csv", "key")
        own = pack / "regions.csv"
        self.regions = set(self.table(own if own.exists() else regions, "code"))

    def fault(self, where, what):
        self.faults += 1
        print(f"{where}: {what}")

    def rows(self, path):
        text = path.read_bytes()
        if b"\r" in text or text.startswith(b"\xef\xbb\xbf"):
            self.fault(path, "carriage returns or a byte order mark")
        reader = csv.DictReader(text.decode("utf-8").splitlines(keepends=True), strict=True)
        return reader.fieldnames, list(reader)

    def table(self, path, key):
        found = {}
        names, rows = self.rows(path)
        for row in rows:
            if row[key] in found:
                self.fault(path, f"{row[key]} stands twice")
            found[row[key]] = row
        if list(found) != sorted(found):
            self.fault(path, f"is not sorted by {key}")
        return found

    def source(self, document):
        """The document's text without white space, and the SHA-256 of its file."""
        if document not in self.texts:
            content = (self.sources / self.files[document]).read_bytes()
            self.texts[document] = (bare(content.decode("utf-8")), hashlib.sha256(content).hexdigest())
        return self.texts[document]

    def is_statistics(self, document):
        """Whether the document is a table of figures, which has no words that could be quoted."""
        return self.documents.get(document, {}).get("kind") == "statistics"

    def check_indicators(self):
        names = {}
        for key, row in self.indicators.items():
            where = f"indicators.csv:{key}"
            if not re.fullmatch("[a-z][a-z0-9_]*", key):
                self.fault(where, "a key has lower-case letters, digits and underscores")
            if names.setdefault(row["name"], key) != key:
                self.fault(where, f"has the same name as {names[row['name']]}")
            for part in ("numerator_key", "denominator_key", "weight_key"):
                if row[part] and row[part] not in self.indicators:
                    self.fault(where, f"{part} {row[part]} is no indicator")
            if row["aggregation"] == "ratio" and not (row["numerator_key"] and row["denominator_key"] and row["factor"]):
                self.fault(where, "a ratio needs numerator, denominator and factor")

    def check_day(self, where, text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.fault(where, f"{text!r} is no date")
            return None

    def check_record(self, kind, document, where, row):
        for name in REQUIRED[kind].split():
            if not row[name] and not (name == "quote" and self.is_statistics(document)):
                self.fault(where, f"{name} is empty")
        for name, words in ENUMS.items():
            if name in row and not (kind == "targets" and name == "status") and row[name] not in words:
                self.fault(where, f"{name} {row[name]!r} is none of {sorted(words)}")
        if "region" in row and row["region"] not in self.regions:
            self.fault(where, f"{row['region']} is no region")
        for name in ("year", "since", "due_year"):
            if row.get(name) and not re.fullmatch("(19|20)[0-9]{2}", row[name]):
                self.fault(where, f"{name} {row[name]!r} is no year")
        if "indicator" in row:
            if row["indicator"] not in self.indicators:
                self.fault(where, f"{row['indicator']} is no indicator")
            if (row["measure"] == "level") != (row["since"] == ""):
                self.fault(where, "every measure but level has a base year in since, and level has none")
            for name in ("value", "upper"):
                if row.get(name) and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", row[name]):
                    self.fault(where, f"{name} {row[name]!r} is no number")
        if kind == "targets":
            due = self.check_day(where, row["due"])
            if due and str(due.year) != row["year"]:
                self.fault(where, f"due {due} is not in {row['year']}")
            if (row["comparator"] == "between") != (row["upper"] != ""):
                self.fault(where, "between, and it alone, has an upper value")
            tabled = row["wording"] == TABLE_WORDING and row["clause"].startswith(("表", "附件"))
            if row["wording"] and not tabled and bare(row["wording"]) not in bare(row["quote"]):
                self.fault(where, f"the quotation has no {row['wording']}")
        if kind == "observations":
            self.check_day(where, row["date"])
        self.check_quote(document, where, row)

    def check_quote(self, document, where, row):
        if self.is_statistics(document):
            return
        quote = bare(row["quote"])
        if len(quote) > LONGEST_QUOTE:
            self.fault(where, f"the quotation is {len(quote)} characters long")
        if self.sources and quote not in self.source(document)[0]:
            self.fault(where, f"does not stand in the document: {row['quote']}")
        if "value" in row:
            written = numbers_in(row["quote"])
            for name in ("value", "upper"):
                if row.get(name) and abs(float(row[name])) not in written:
                    self.fault(where, f"the quotation has no {row[name]}: {row['quote']}")
            if not self.scale_fits(row):
                self.fault(where, f"the quotation does not say {row['value']} {row['unit']}: {row['quote']}")
            if row["value"].startswith("-") and not re.search("[-－−降减负少缩低]", row["quote"]):
                self.fault(where, f"the quotation speaks of no fall: {row['quote']}")

    @staticmethod
    def scale_fits(row):
        """Whether the 万 or 亿 of the unit is the one behind the number. In a table's row none is behind it."""
        number = rf"(?<![\d.]){re.escape(row['value'].lstrip('-'))}(?![\d.])"
        behind = re.findall(rf"{number}\s*[余多]?([万亿]?)", row["quote"])
        scale = row["unit"][0] if row["unit"][0] in "万亿" else ""
        in_a_row = set(behind) == {""} and (
            bare(row["unit"]) in bare(row["quote"]) or not re.search(rf"{number}\s*[\u4e00-\u9fffA-Za-z%]", row["quote"])
        )
        return not behind or scale in behind or in_a_row

    def check_document(self, document):
        """All records of one document; returns their lines of the lock."""
        lines = []
        if document not in self.documents:
            self.fault(document, "is not in documents.csv")
        for kind, columns in COLUMNS.items():
            path = self.pack / "documents" / document / f"{kind}.csv"
            if not path.exists():
                continue
            names, rows = self.rows(path)
            if names != columns.split():
                self.fault(path, f"has the columns {names}")
                continue
            seen = {}
            for index, row in enumerate(rows, 1):
                where = f"{document}/{kind}.csv:{row['n']}"
                if row["n"] != str(index):
                    self.fault(where, f"is the {index}. record")
                if None in row or None in row.values():
                    self.fault(where, "has too many or too few fields")
                    continue
                same = tuple(v for k, v in row.items() if k not in ("n", "note", "clause"))
                if seen.setdefault(same, row["n"]) != row["n"]:
                    self.fault(where, f"says the same as record {seen[same]}")
                self.check_record(kind, document, where, row)
                if not self.is_statistics(document):
                    lines.append(self.lock_line(document, f"{document}#{LETTERS[kind]}{row['n']}", row["quote"]))
        return lines

    def lock_line(self, document, key, quotation):
        quote = bare(quotation)
        if not self.sources:
            return None
        text, digest = self.source(document)
        # UTF-16 code units, as QString counts.
        units = lambda part: len(part.encode("utf-16-le")) // 2
        offset = units(text[: max(text.find(quote), 0)])
        return f"{key}\t{digest}\t{offset}\t{units(quote)}\t{hashlib.sha256(quote.encode()).hexdigest()}"


def write_lock(documents, lines):
    """Replaces the lines of those documents; the others stay."""
    kept = []
    if LOCK.exists():
        kept = [line for line in LOCK.read_text("utf-8").splitlines() if line.split("#")[0] not in documents]

    def order(line):
        document, letter, number = re.fullmatch(r"(.*)#([a-z])([0-9]+)", line.split("\t")[0]).groups()
        return document, letter, int(number)

    LOCK.write_text("".join(line + "\n" for line in sorted(kept + lines, key=order)), "utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pack", type=Path)
    arguments.add_argument("--sources", type=Path)
    arguments.add_argument("--regions", type=Path, help="a CSV with a column code, for a pack that has no regions.csv yet")
    arguments.add_argument("--document")
    arguments.add_argument("--lock", action="store_true")
    options = arguments.parse_args()
    if options.lock and not options.sources:
        arguments.error("--lock needs --sources")

    checker = Checker(options.pack, options.sources, options.regions)
    checker.check_indicators()
    documents = [options.document] if options.document else sorted(p.name for p in (options.pack / "documents").iterdir())
    lines = []
    for document in documents:
        found = checker.check_document(document)
        print(f"{document}: {len(found)} quotations")
        lines += found
    if checker.faults:
        print(f"{checker.faults} faults")
        return 1
    if options.lock:
        write_lock(set(documents), lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
