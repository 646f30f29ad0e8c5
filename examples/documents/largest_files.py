# Find the five largest documents in the archive and show how each one begins.
import json
import os

ARCHIVE = "documents"

sizes = []
for name in os.listdir(ARCHIVE):
    if name.endswith(".json"):
        path = os.path.join(ARCHIVE, name)
        with open(path, encoding="utf-8") as f:
            document = json.load(f)
        sizes.append((len(document["body"]), document["title"], document["body"].splitlines()[0]))

sizes.sort(reverse=True)
for size, title, first_line in sizes[:5]:
    print(f"{size:>6}  {title}: {first_line}")

[title for _, title, _ in sizes[:5]]
