# Build an index "tag -> documents" plus related tags, and store it as JSON in the archive.
import json
from itertools import combinations


def tagged_documents():
    for info in list_documents():
        if info["tags"]:
            yield info["id"], frozenset(info["tags"])


index: dict[str, set[str]] = {}
together: dict[frozenset, int] = {}
for document_id, tags in tagged_documents():
    for tag in tags:
        index.setdefault(tag, set()).add(document_id)
    for pair in combinations(sorted(tags), 2):
        key = frozenset(pair)
        together[key] = together.get(key, 0) + 1

related = {
    tag: sorted(other for pair in together if tag in pair for other in pair - {tag})
    for tag in sorted(index)
}
payload = json.dumps({tag: sorted(ids) for tag, ids in index.items()}, sort_keys=True, indent=2)

try:
    save_document("note-tag-index", "Tag index", payload, tags=["index"])
except FileExistsError:
    # an older index is there: replace it only if something changed
    old = json.loads(read_document("note-tag-index")["body"])
    if old != json.loads(payload):
        replace_document("note-tag-index", payload)

# read it back to be sure that what we stored is what we meant
stored = json.loads(read_document("note-tag-index")["body"])
assert set(stored) == set(index), "stored index differs"
{"documents_per_tag": {tag: len(ids) for tag, ids in stored.items()}, "related": related}
