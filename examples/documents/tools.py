"""A small office archive of notes, minutes, invoices and settings: one JSON file a document, in a temporary directory.

The directory is made and filled on first use and removed at exit. Relies on headgate's `tool` only.
Document ids come from scripts, so they are held to a pattern before they become file names. `reset()` starts over.
"""

import atexit
import json
import re
import tempfile
import threading
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, NotRequired, TypedDict

from headgate import tool

TODAY = date(2025, 3, 31)

Kind = Literal["note", "minutes", "invoice", "settings"]


class DocumentInfo(TypedDict):
    """What the archive knows about a document without opening it; `size` counts the characters of the body."""

    id: str
    kind: Kind
    title: str
    created: date
    tags: list[str]
    size: int


class Document(TypedDict):
    """A whole document. Not every document names its author."""

    id: str
    kind: Kind
    title: str
    created: date
    tags: list[str]
    body: str
    author: NotRequired[str]


class SearchHit(NamedTuple):
    """One document that matched; `score` counts how often the words occur, `excerpt` is the first line with one."""

    document_id: str
    title: str
    score: int
    excerpt: str


@tool(read_only=True)
def list_documents(*, kind: Kind | None = None, tag: str | None = None) -> list[DocumentInfo]:
    """List the documents, sorted by id, without their bodies.

    Args:
        kind: only documents of this kind.
        tag: only documents that carry this tag.
    """
    with _lock:
        documents = [_load(path) for path in sorted(_directory().glob("*.json"))]
    return [
        _info(document)
        for document in documents
        if (kind is None or document["kind"] == kind) and (tag is None or tag in document["tags"])
    ]


@tool(read_only=True)
def read_document(document_id: str) -> Document:
    """Return one document with its body.

    Raises:
        FileNotFoundError: if there is no document with this id.
        ValueError: if the id is not of the form `word-word-1`.
    """
    with _lock:
        return _load(_existing(document_id))


@tool(read_only=True)
def search_documents(query: str, *, limit: int = 5) -> list[SearchHit]:
    """Find documents whose title or body holds every word of `query` (case does not matter), best match first.

    Raises:
        ValueError: if `query` has no words in it.
    """
    words = re.findall(r"\w+", query.lower())
    if not words:
        raise ValueError("the query has no words in it")
    hits = []
    with _lock:
        documents = [_load(path) for path in sorted(_directory().glob("*.json"))]
    for document in documents:
        text = f"{document['title']}\n{document['body']}"
        counts = [text.lower().count(word) for word in words]
        if all(counts):
            excerpt = next(line for line in text.splitlines() if any(word in line.lower() for word in words))
            hits.append(SearchHit(document["id"], document["title"], sum(counts), excerpt))
    return sorted(hits, key=lambda hit: (-hit.score, hit.document_id))[: max(limit, 0)]


@tool
def save_document(
    document_id: str,
    title: str,
    body: str,
    *,
    kind: Kind = "note",
    tags: list[str] | None = None,
    author: str | None = None,
) -> DocumentInfo:
    """Write a new document and return what the archive now knows about it.

    Args:
        document_id: lower-case words and digits joined by hyphens, such as `note-roadmap-2`.
        title: one line.
        body: the text.
        kind: what kind of document it is.
        tags: words to find it by.
        author: who wrote it, if that is known.

    Raises:
        FileExistsError: if the id is taken; see `replace_document`.
        ValueError: if the id or the title is malformed.
    """
    if not title.strip() or "\n" in title:
        raise ValueError(f"a title is one line of text, not {title!r}")
    with _lock:
        path = _path(document_id)
        if path.exists():
            raise FileExistsError(f"document {document_id!r} exists already; replace_document() gives it a new body")
        document = Document(id=document_id, kind=kind, title=title, created=TODAY, tags=sorted(tags or []), body=body)
        if author is not None:
            document["author"] = author
        _save(path, document)
        return _info(document)


@tool(destructive=True, idempotent=True)
def replace_document(document_id: str, body: str) -> DocumentInfo:
    """Give a document a new body; the old one is lost. Returns what the archive now knows about it.

    Raises:
        FileNotFoundError: if there is no document with this id.
        ValueError: if the id is malformed.
    """
    with _lock:
        path = _existing(document_id)
        document = _load(path)
        document["body"] = body
        _save(path, document)
        return _info(document)


@tool(destructive=True, idempotent=False)
def delete_document(document_id: str) -> None:
    """Delete a document. There is no copy of it anywhere else.

    Raises:
        FileNotFoundError: if there is no document with this id.
        ValueError: if the id is malformed.
    """
    with _lock:
        _existing(document_id).unlink()


# ---------------------------------------------------------------------------------------------------------------------
# Documents and files
# ---------------------------------------------------------------------------------------------------------------------

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def _path(document_id: str) -> Path:
    if not isinstance(document_id, str) or len(document_id) > 60 or not _ID.fullmatch(document_id):
        raise ValueError(f"{document_id!r} is not a document id: use lower-case words and digits joined by hyphens")
    return _directory() / f"{document_id}.json"


def _existing(document_id: str) -> Path:
    path = _path(document_id)
    if not path.exists():
        raise FileNotFoundError(f"there is no document {document_id!r}; list_documents() tells which there are")
    return path


def _load(path: Path) -> Document:
    document = json.loads(path.read_text(encoding="utf-8"))
    document["created"] = date.fromisoformat(document["created"])
    return document


def _save(path: Path, document: Document) -> None:
    record = {**document, "created": document["created"].isoformat()}
    path.write_text(json.dumps(record, ensure_ascii=False, indent=2), encoding="utf-8")


def _info(document: Document) -> DocumentInfo:
    return DocumentInfo(
        id=document["id"],
        kind=document["kind"],
        title=document["title"],
        created=document["created"],
        tags=document["tags"],
        size=len(document["body"]),
    )


# ---------------------------------------------------------------------------------------------------------------------
# The archive: filled on first use, because a file that is only being checked should leave nothing behind.
# ---------------------------------------------------------------------------------------------------------------------

_lock = threading.RLock()
_store: tempfile.TemporaryDirectory[str] | None = None


def _directory() -> Path:
    global _store
    if _store is None:
        _store = tempfile.TemporaryDirectory(prefix="headgate-documents-")
        for document in _seed():
            _save(Path(_store.name) / f"{document['id']}.json", document)
    return Path(_store.name)


def reset() -> None:
    """Throw the archive away; the next call of a tool finds it freshly filled."""
    global _store
    with _lock:
        if _store is not None:
            _store.cleanup()
            _store = None


atexit.register(reset)

_NOTES = [
    ("note-roadmap", "2024-11-04", "Roadmap", "planning product", "mara",
     "Three bets for the year: offline mode, a public API, and invoices in every currency.\n"
     "Offline mode first, because customers on trains keep asking for it."),
    ("note-onboarding", "2024-06-18", "Onboarding checklist", "people", "jonas",
     "Laptop, badge, mailbox, first commit.\nThe first commit should reach customers within the first week."),
    ("note-pricing", "2025-02-11", "Pricing ideas", "product sales", "mara",
     "Per seat is simple, per usage is fair.\nAsk ten customers before the offsite; API users dislike seats."),
    ("note-incident", "2025-03-07", "Incident of 6 March", "operations", "tara",
     "The invoice export stopped at 02:10 UTC because the disk was full.\n"
     "Found by a customer at 07:40, fixed at 08:05.\nLesson: alert on free space, not on failures."),
    ("note-offsite", "2024-09-30", "Offsite ideas", "people planning", None,
     "Lisbon or the coast near Porto.\nTwo days of talks, one day of nothing."),
    ("note-style", "2024-05-02", "Style guide", "writing", "jonas",
     "Short sentences. No jargon. Say what the reader can do next."),
    ("note-competitors", "2024-12-12", "Competitors", "product sales", "leo",
     "Two of them raised prices in autumn. One has offline mode, none has a public API."),
    ("note-hiring", "2025-01-20", "Hiring plan", "people planning", "mara",
     "Two engineers and one designer by summer.\nWrite the adverts before the offsite."),
]  # fmt: skip

_MINUTES = [
    ("minutes-2025-03-03", "Weekly meeting, 3 March", "mara jonas tara",
     "The export is slow for large customers.\nTODO(@tara, 2025-03-10): measure the export with 100k rows\n"
     "TODO(@jonas, 2025-03-07): answer the ticket of Nordwind\nWe keep the Monday slot."),
    ("minutes-2025-03-10", "Weekly meeting, 10 March", "mara jonas tara leo",
     "After the incident: alerts on free space.\nTODO(@tara, 2025-03-14): alert on free disk space\n"
     "TODO(@mara, 2025-04-04): talk to ten customers about pricing\nDONE(@jonas): answer the ticket of Nordwind"),
    ("minutes-2025-03-17", "Weekly meeting, 17 March", "mara tara leo",
     "Leo shows the offline prototype.\nTODO(@leo, 2025-03-28): offline mode: handle conflicts\n"
     "DONE(@tara): alert on free disk space\nTODO(@mara, 2025-04-11): adverts for two engineers"),
    ("minutes-2025-03-24", "Weekly meeting, 24 March", "mara jonas leo",
     "Quarter closes next week.\nTODO(@jonas, 2025-04-02): send the open invoices again\n"
     "TODO(@leo, 2025-04-09): demo of offline mode for Nordwind\nDONE(@tara): measure the export with 100k rows"),
]  # fmt: skip

_INVOICES = [
    ("2025-001", "2025-01-15", "Nordwind GmbH", [("Licences, 12 seats", "1188.00"), ("Set-up", "450.00")], True),
    ("2025-002", "2025-01-28", "Casa Verde Lda", [("Licences, 3 seats", "297.00")], True),
    ("2025-003", "2025-02-10", "Nordwind GmbH", [("Training, 2 days", "2400.00"), ("Travel", "318.45")], False),
    ("2025-004", "2025-02-26", "Atelier Blanc", [("Licences, 5 seats", "495.00"), ("Discount", "-49.50")], True),
    ("2025-005", "2025-03-05", "Casa Verde Lda", [("Extra storage", "36.90")], False),
    ("2025-006", "2025-03-20", "Fjord Data AS", [("Licences, 40 seats", "3960.00"), ("Import", "780.00")], False),
]

_SETTINGS = [
    ("settings-export", "Export settings", "{'batch_size': 500, 'formats': ['csv', 'json'], 'compress': True}"),
    ("settings-alerts", "Alert settings", "{'disk_free_percent': 15, 'mail': 'ops@example.org', 'quiet': None}"),
]


def _seed() -> list[Document]:
    """Twenty documents: eight notes, four minutes, six invoices, two settings."""
    documents = []
    for document_id, created, title, tags, author, body in _NOTES:
        documents.append(_document(document_id, "note", created, title, tags.split(), body, author))
    for document_id, title, present, body in _MINUTES:
        text = f"Present: {', '.join(present.split())}\n{body}"
        documents.append(_document(document_id, "minutes", document_id[8:], title, ["weekly"], text, "mara"))
    for number, created, customer, lines, paid in _INVOICES:
        rows = "\n".join(f"- {what} ... {amount} EUR" for what, amount in lines)
        body = f"Customer: {customer}\n{rows}\nStatus: {'paid' if paid else 'open'}\nDue: 30 days"
        tags = ["billing", "paid" if paid else "open"]
        documents.append(_document(f"invoice-{number}", "invoice", created, f"Invoice {number}", tags, body, None))
    for document_id, title, body in _SETTINGS:
        documents.append(_document(document_id, "settings", "2025-01-02", title, ["operations"], body, "tara"))
    return documents


def _document(
    document_id: str, kind: Kind, created: str, title: str, tags: list[str], body: str, author: str | None
) -> Document:
    day = date.fromisoformat(created)
    document = Document(id=document_id, kind=kind, title=title, created=day, tags=tags, body=body)
    if author is not None:
        document["author"] = author
    return document
