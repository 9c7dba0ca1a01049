"""What Python's own and other people's readers make of the files of a folder.

python peers.py encodings FOLDER    chardet, by the names in truth.json
python peers.py tables FOLDER       csv.Sniffer and clevercsv, of every .csv
"""

import csv
import io
import json
import sys
from pathlib import Path

import chardet
import clevercsv


def encodings(folder):
    right = {}
    for file in json.loads((folder / "truth.json").read_text("utf-8")):
        path = folder / file["file"]
        raw = path.read_bytes()
        try:
            text = raw.decode(chardet.detect(raw)["encoding"])
        except (LookupError, UnicodeDecodeError, TypeError):
            text = None
        truth = path.with_suffix(".txt").read_bytes().decode("utf-8")
        right[file["file"]] = text is not None and text.removeprefix("\ufeff") == truth
    return right


def found(read):
    """What somebody found, or nothing where they gave up."""
    try:
        return read()
    except Exception:
        return None


def answer(module, text):
    """Rows, delimiter, quote and the line of the header, which can be the first alone."""
    dialect = found(lambda: module.Sniffer().sniff(text))
    rows = dialect and found(lambda: list(module.reader(io.StringIO(text, newline=""), dialect)))
    has_header = found(lambda: module.Sniffer().has_header(text))
    return {
        "rows": rows and [row for row in rows if any(row)],
        "delimiter": dialect and dialect.delimiter,
        "quote": dialect and dialect.quotechar,
        "header": None if has_header is None else int(has_header),
    }


def tables(folder):
    answers = {}
    for path in folder.glob("*.csv"):
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        answers[path.stem] = {"csv.Sniffer": answer(csv, text), "clevercsv": answer(clevercsv, text)}
    return answers


print(json.dumps({"encodings": encodings, "tables": tables}[sys.argv[1]](Path(sys.argv[2]))))
