import json
from collections import Counter, defaultdict
from pprint import pformat

document = {"_id": "a1", "_rev": 3, "body": {"_text": "hi", "tags": ["_x", "y"]}}
print(document["_id"], document.get("_missing"), "_rev" in document, sorted(document), len("_id"))
text = json.dumps(document, indent=1, sort_keys=True)
print(text)
print(json.loads(text) == document, pformat(document, width=30))


class Doc:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __getitem__(self, key):
        return self.__dict__[key]


d = Doc(**document)
print(d._id, d["_rev"], d.body["_text"], json.dumps(d.__dict__))
rebuilt = json.loads(text, object_hook=lambda o: Doc(**o))
print(rebuilt._id, rebuilt.body._text, sorted(rebuilt.body.__dict__))
counts = Counter(k[0] for k in document)
groups = defaultdict(list)
for key in document:
    groups[key.startswith("_")].append(key)
dict(groups), counts["_"]
