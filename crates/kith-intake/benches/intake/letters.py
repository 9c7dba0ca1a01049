"""Counts which letters follow which, language by language, in CLDR's names of
places, languages, currencies, months and days and in mimesis' names of people
and towns, and writes what Kith tells encodings apart by:
crates/kith-intake/src/decode/letters.txt. Needs babel and mimesis.

python letters.py ../../src/decode/letters.txt
"""

import json
import math
import re
import sys
from collections import Counter
from pathlib import Path

import mimesis
from babel import Locale

LANGUAGES = (
    "en de fr es ca pt it nl sv da nb fi is et pl cs sk hu ro sl hr sq lt lv tr az vi "
    "ru uk bg sr mk be el he ar fa th"
).split()
NAMES = {"nb": ["no"], "de": ["de", "de-at", "de-ch"], "es": ["es", "es-mx"], "pt": ["pt", "pt-br"], "ar": ["ar", "ar-eg", "ar-sy"]}
# The share of its rarity that a letter beyond ASCII is given back.
GIVEN = 0.75
# Words of languages whose accents stand where names of places and days have few.
MORE = {
    "it": "agilità attività bontà carità comunità età felicità metà novità papà possibilità qualità santità serenità "
    "società trinità unità università verità volontà aldilà andrà farà potrà verrà caffè canapè cioè lacchè tè bebè purè "
    "affinché benché finché né perché poiché sé venerdì così lassù laggiù giù più tribù virtù gioventù schiavitù ragù "
    "quassù colibrì supplì tassì alibì mezzodì buondì chicchirichì andò arrivò cantò casinò comò diventò falò lasciò "
    "oblò parlò però portò può restò trovò tornò",
}
PLAIN = " abcdefghijklmnopqrstuvwxyz"
WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0e30-\u0e4e\u0610-\u065f]+[^\W\d_]*)*")


def strings(value):
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for each in inner for text in strings(each)]


def names(code):
    """Every name of a person or a town that mimesis has, once."""
    folder = Path(mimesis.__file__).parent / "datasets"
    files = [folder / place / name for place in NAMES.get(code, [code]) for name in ("person.json", "address.json")]
    texts = [text for file in files if file.exists() for text in strings(json.loads(file.read_text("utf-8")))]
    return {word.lower() for text in texts for word in WORD.findall(text)}


def words(code):
    """Every word of a language that CLDR names something with, once."""
    locale = Locale.parse(code)
    texts = list(locale.territories.values()) + list(locale.languages.values())
    texts += list(locale.currencies.values()) + list(locale.scripts.values())
    for table in (locale.months, locale.days):
        texts += [name for kinds in table.values() for names in kinds.values() for name in names.values()]
    texts += [zone["city"] for zone in locale.time_zones.values() if "city" in zone]
    texts += [MORE.get(code, "")]
    return {word.lower() for text in texts for word in WORD.findall(str(text))}


def costs(code):
    """Bits by pair of letters, where at least one is not ASCII."""
    follows, letters = Counter(), Counter()
    for word in [*words(code), *names(code), *names(code)]:
        if code == "sr" and word[0] < "\u0400":
            continue
        padded = f" {word} "
        letters.update(word)
        follows.update(zip(padded, padded[1:]))
    after = Counter()
    for (first, _), count in follows.items():
        after[first] += count
    total = sum(letters.values())
    # That a text has letters beyond ASCII is known: what they cost for being rare at all is
    # given back, for the most part, or a language with few of them would lose to one with many.
    accented = sum(count for letter, count in letters.items() if ord(letter) > 127)
    rarity = GIVEN * -math.log2(max(accented, 1) / total)
    rare = {letter for letter, count in letters.items() if count < 3 and ord(letter) > 127}
    alone = {
        letter: min(14, max(1, round(-math.log2(count / total) - rarity)))
        for letter, count in letters.items()
        if ord(letter) > 127 and letter not in rare
    }
    pairs = {}
    for (first, second), count in follows.items():
        if max(ord(first), ord(second)) < 128 or count < 2 or {first, second} & rare:
            continue
        given = rarity if ord(second) > 127 else 0
        bits = max(1, round(-math.log2(count / (after[first] + 10)) - given))
        if bits < alone.get(second, 6) + 2:
            pairs[first + second] = bits
    return alone, pairs


def plain(code):
    """Bits by pair of plain letters, in the order of the alphabet; a space comes first."""
    follows, after = Counter(), Counter()
    for word in [*words(code), *names(code), *names(code)]:
        padded = f" {word} "
        for pair in zip(padded, padded[1:]):
            if set(pair) <= set(PLAIN):
                follows[pair] += 1
                after[pair[0]] += 1
    bits = (-math.log2((follows[one, two] + 0.5) / (after[one] + 14)) for one in PLAIN for two in PLAIN)
    return "".join(f"{min(15, round(each)):x}" for each in bits)


def by_bits(table):
    lines = {}
    for key, bits in sorted(table.items()):
        lines.setdefault(bits, []).append(key)
    return sorted(lines.items())


def main():
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write("# Which letters follow which, counted by benches/intake/letters.py in names of people,\n")
        out.write("# places, languages and days. A language begins with its code; then what a letter costs\n")
        out.write("# in bits, alone (=) and as the second of a pair (+), and the same of all pairs of plain\n")
        out.write("# letters in the order of the alphabet (~). A space is the edge of a word.\n")
        for code in LANGUAGES:
            alone, pairs = costs(code)
            out.write(f"{code}\n")
            if code not in "ru uk bg sr mk be el he ar fa th".split():
                out.write(f"~{plain(code)}\n")
            for sign, table in (("=", alone), ("+", pairs)):
                for bits, keys in by_bits(table):
                    out.write(f"{sign}{bits:x}{''.join(keys)}\n")


main()
