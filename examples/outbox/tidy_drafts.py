"""Discard drafts that say the same thing twice (keep the newest) and report drafts that look unfinished."""
import hashlib
import re
from datetime import datetime, timedelta, timezone


class Fingerprint:
    """Two drafts are the same if recipients, subject and words agree, whatever the spacing and case."""

    _spaces = re.compile(r"\s+")

    def __init__(self, message):
        self._parts = (*sorted(message.to), self._normal(message.subject), self._normal(message.body))

    @classmethod
    def _normal(cls, text):
        return cls._spaces.sub(" ", text).strip().casefold()

    @property
    def digest(self):
        return hashlib.sha256("\x1f".join(self._parts).encode()).hexdigest()[:12]

    def __eq__(self, other):
        return isinstance(other, Fingerprint) and self._parts == other._parts

    def __hash__(self):
        return hash(self._parts)


now = datetime.fromisoformat(now_utc).replace(tzinfo=timezone.utc)
newest = {}
discarded = []
for message in sorted(list_messages("drafts"), key=lambda m: m.created_at):
    key = Fingerprint(message)
    if key in newest:
        older = newest[key]
        discard_draft(older.id)
        discarded.append(older.id)
        print(f"{older.id} is repeated by {message.id} ({key.digest})")
    newest[key] = message

unfinished = [
    m.id for m in newest.values()
    if re.search(r"\b(todo|tbd|xxx)\b", f"{m.subject} {m.body}", re.IGNORECASE) and now - m.created_at > timedelta(days=1)
]

{"discarded": discarded, "unfinished": unfinished, "kept": [m.id for m in list_messages()]}
