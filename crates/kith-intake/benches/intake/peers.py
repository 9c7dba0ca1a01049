"""What Python's own and other people's readers make of the files of a folder.

python peers.py encodings FOLDER    chardet, by the names in truth.json
python peers.py tables FOLDER       csv.Sniffer and clevercsv, by the .json beside each file
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


def rows(found):
    return [row for row in found if any(row)]


def by_sniffer(text):
    return rows(csv.reader(io.StringIO(text, newline=""), csv.Sniffer().sniff(text)))


def by_clevercsv(text):
    return rows(clevercsv.reader(io.StringIO(text, newline=""), clevercsv.Sniffer().sniff(text)))


def tables(folder):
    right = {}
    for path in folder.glob("*.csv"):
        truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        right[path.stem] = {}
        for name, reader in (("csv.Sniffer", by_sniffer), ("clevercsv", by_clevercsv)):
            try:
                found = reader(text)
            except Exception:
                found = None
            right[path.stem][name] = found == truth
    return right


print(json.dumps({"encodings": encodings, "tables": tables}[sys.argv[1]](Path(sys.argv[2]))))
