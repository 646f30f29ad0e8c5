# How many notes and how many words has each author written?
from collections import Counter

notes = Counter()
words = Counter()

for info in list_documents(kind="note"):
    document = read_document(info["id"])
    author = document["author"]
    notes[author] += 1
    words[author] += len(document["body"].split())
    print(f"{document['title']}: {author}")

{author: {"notes": count, "words": words[author]} for author, count in notes.most_common()}
