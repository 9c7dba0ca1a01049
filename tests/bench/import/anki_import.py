"""Imports a CSV file into a new Anki collection, takes it back, and says what both cost.

    python anki_import.py TABLE COLLECTION
"""

import json
import resource
import sys
import time

from anki.collection import Collection, ImportCsvRequest

table, place = sys.argv[1:]
collection = Collection(place)
with open(table, encoding="utf-8") as text:
    headers = text.readline().rstrip("\n").split(",")

kind = collection.models.new("Roster")
for header in headers:
    collection.models.add_field(kind, collection.models.new_field(header))
card = collection.models.new_template("Card")
card["qfmt"] = "{{" + headers[0] + "}}"
card["afmt"] = "{{" + headers[1] + "}}"
collection.models.add_template(kind, card)
added = collection.models.add(kind)

metadata = collection.get_csv_metadata(path=table, delimiter=None)
metadata.global_notetype.id = added.id
metadata.global_notetype.field_columns[:] = range(1, len(headers) + 1)
request = ImportCsvRequest(path=table, metadata=metadata)

began = time.perf_counter()
answer = collection.import_csv(request)
took = time.perf_counter() - began
notes = collection.note_count()
began = time.perf_counter()
collection.undo()
undo = time.perf_counter() - began
left = collection.note_count()
collection.close()
assert left == 0, f"undo left {left} notes"
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"import": took, "undo": undo, "peak": peak, "people": notes}))
