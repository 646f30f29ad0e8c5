# Show every place where one of the keywords is mentioned, with some context for the reader.
KEYWORDS = ["customer", "offline", "invoice", "api", "e"]
CONTEXT = 400


def matches(text, word):
    position = text.lower().find(word)
    while position != -1:
        yield position
        position = text.lower().find(word, position + 1)


count = 0
for info in list_documents():
    document = read_document(info["id"])
    body = document["body"]
    for word in KEYWORDS:
        for position in matches(body, word):
            start, end = max(0, position - CONTEXT), position + CONTEXT
            print(f"--- {document['title']}, '{word}' at {position}")
            print(body[start:end])
            count += 1

count
