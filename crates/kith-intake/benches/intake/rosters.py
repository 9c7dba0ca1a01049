"""Writes rosters as people save them in 27 countries: names and towns by Faker,
in each encoding in which a spreadsheet or a mail program there would write them.
The same seed gives the same rosters. Beside each stands its text as UTF-8.

python rosters.py FOLDER
"""

import codecs
import json
import random
import sys
from pathlib import Path

from faker import Faker

WEST = ["cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"]
EAST = ["cp1250", "iso8859-2", "cp852"]
CYRILLIC = ["cp1251", "cp866", "koi8-r", "mac_cyrillic", "iso8859-5"]
LOCALES = {
    "de_DE": WEST, "fr_FR": WEST, "es_ES": WEST, "es_MX": WEST, "pt_BR": WEST, "it_IT": WEST,
    "nl_NL": WEST, "sv_SE": WEST, "da_DK": WEST, "no_NO": WEST, "fi_FI": WEST,
    "pl_PL": EAST, "cs_CZ": EAST, "sk_SK": EAST, "hu_HU": EAST, "hr_HR": EAST, "ro_RO": EAST, "sl_SI": EAST,
    "lt_LT": ["cp1257", "iso8859-13", "cp775"], "tr_TR": ["cp1254", "iso8859-9", "cp857"],
    "ru_RU": CYRILLIC, "uk_UA": ["cp1251", "koi8-u", "mac_cyrillic"], "bg_BG": ["cp1251", "cp866"],
    "el_GR": ["cp1253", "iso8859-7", "cp737"], "he_IL": ["cp1255", "iso8859-8"],
    "ja_JP": ["cp932", "euc-jp"], "zh_CN": ["gbk"],
}
UNICODE = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"]
SIZES = [4, 12, 60]
HEADERS = ["Name", "Email", "City", "Joined"]


def roster(fake, rows):
    lines = [";".join(HEADERS)]
    for number in range(rows):
        cells = [fake.name(), f"person{number}@example.org", fake.city(), fake.date("%Y-%m-%d")]
        lines.append(";".join(cell.replace(";", " ").replace("\n", " ") for cell in cells))
    return "\r\n".join(lines) + "\r\n"


def encodable(text, encoding):
    """The text without the odd letter that the encoding does not have, or none."""
    kept = text.encode(encoding, errors="ignore").decode(encoding)
    return kept if len(text) - len(kept) <= len(text) // 100 else None


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    truth = []
    for locale, encodings in LOCALES.items():
        fake = Faker(locale)
        for encoding in UNICODE + encodings:
            for size in SIZES:
                for copy in range(4):
                    seed = f"{locale} {encoding} {size} {copy}"
                    Faker.seed(seed)
                    random.seed(seed)
                    text = encodable(roster(fake, size), encoding)
                    for _ in range(20):
                        if text is not None and not text.isascii():
                            break
                        text = encodable(roster(fake, size), encoding)
                    if text is None or text.isascii():
                        continue
                    name = seed.replace(" ", "-") + ".csv"
                    (folder / name).write_bytes(text.encode(encoding))
                    (folder / name).with_suffix(".txt").write_bytes(text.encode("utf-8"))
                    kind = "unicode" if encoding.startswith("utf") else "windows" if encoding in WINDOWS else "other"
                    truth.append({"file": name, "locale": locale, "encoding": codecs.lookup(encoding).name, "kind": kind})
    (folder / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    print(json.dumps(truth))


WINDOWS = {"cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1257", "cp932", "gbk"}
main()
