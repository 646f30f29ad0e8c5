"""The mail outbox of a small office, with its address book and templates; nothing is ever really mailed.

Drafts are RFC 5322 files in a temporary directory, made on first use and removed at exit; sending moves a file from
`drafts` to `sent`. Relies on headgate's `tool` only. The office's clock counts from `NOW`; `reset()` starts over.
"""

import atexit
import re
import string
import tempfile
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, parsedate_to_datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal, NamedTuple

from headgate import tool

NOW = datetime(2025, 3, 31, 9, 0, tzinfo=UTC)
SENDER = "office@example.org"

Group = Literal["team", "customer", "press"]
Language = Literal["en", "de"]


class Priority(StrEnum):
    """How soon a message should be read."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True)
class Contact:
    """Somebody in the address book; `subscribed` tells whether the person agreed to receive mail."""

    name: str
    email: str
    group: Group
    language: Language
    subscribed: bool


@dataclass(frozen=True)
class Message:
    """A message in the outbox, as draft or as sent; `created_at` is in UTC."""

    id: str
    to: list[str]
    cc: list[str]
    subject: str
    body: str
    priority: Priority
    created_at: datetime


class Receipt(NamedTuple):
    """What sending a draft gives; `sent_at` is in UTC."""

    message_id: str
    recipients: int
    sent_at: datetime


class DeliveryError(Exception):
    """The mail system took the message and then could not place it."""


@tool(read_only=True)
def find_contacts(
    text: str = "",
    *,
    group: Group | None = None,
    subscribed_only: bool = False,
) -> list[Contact]:
    """Return the contacts whose name or address holds `text` (case does not matter), by name.

    Args:
        text: part of a name or an address; empty finds everybody.
        group: only contacts of this group.
        subscribed_only: leave out those who do not want mail.
    """
    wanted = text.lower()
    return [
        contact
        for contact in sorted(_CONTACTS.values(), key=lambda contact: contact.name)
        if (wanted in contact.name.lower() or wanted in contact.email)
        and (group is None or contact.group == group)
        and (contact.subscribed or not subscribed_only)
    ]


@tool(read_only=True)
def list_templates() -> dict[str, list[str]]:
    """Return the names of the templates, each with the fields that `render_template` needs for it."""
    return {name: sorted(set(string.Template(text).get_identifiers())) for name, text in _TEMPLATES.items()}


@tool(read_only=True)
def render_template(name: str, fields: dict[str, str]) -> str:
    """Return the text of a template with its `${...}` placeholders filled in.

    Raises:
        LookupError: if there is no such template.
        ValueError: if a field of the template is missing.
    """
    if name not in _TEMPLATES:
        raise LookupError(f"there is no template {name!r}; there are {', '.join(_TEMPLATES)}")
    template = string.Template(_TEMPLATES[name])
    missing = sorted(set(template.get_identifiers()) - set(fields))
    if missing:
        raise ValueError(f"template {name!r} needs {', '.join(missing)}")
    return template.substitute(fields)


@tool
def compose(
    to: list[str],
    subject: str,
    body: str,
    *,
    cc: list[str] | None = None,
    priority: Literal["low", "normal", "high"] = "normal",
) -> Message:
    """Write a draft and return it with its id. Nothing leaves the house before `send`.

    Raises:
        ValueError: if there is no recipient, an address is malformed, or the subject is empty or has line breaks.
    """
    cc = cc or []
    if not to:
        raise ValueError("a message needs at least one recipient")
    for address in [*to, *cc]:
        if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", address, re.ASCII):
            raise ValueError(f"{address!r} is not a mail address")
    if not subject.strip() or "\n" in subject or "\r" in subject:
        raise ValueError(f"a subject is one line of text, not {subject!r}")
    with _lock:
        directory = _directory()
        return _write(directory / "drafts", _next_id(), to, cc, subject, body, Priority(priority), _tick())


@tool(read_only=True)
def list_messages(folder: Literal["drafts", "sent"] = "drafts") -> list[Message]:
    """Return the messages in a folder, oldest first.

    Raises:
        LookupError: if there is no such folder.
    """
    if folder not in ("drafts", "sent"):
        raise LookupError(f"there is no folder {folder!r}; there are drafts and sent")
    with _lock:
        return [_read(path) for path in sorted((_directory() / folder).glob("*.eml"))]


@tool(destructive=True, open_world=True)
def send(message_id: str) -> Receipt:
    """Send a draft to its recipients. It leaves the house at once and cannot be called back.

    Raises:
        LookupError: if there is no draft with this id.
        PermissionError: if a recipient is not in the address book or does not want mail.
        DeliveryError: if a recipient's mailbox is full.
    """
    with _lock:
        draft = _draft(message_id)
        message = _read(draft)
        for address in [*message.to, *message.cc]:
            contact = _CONTACTS.get(address.lower())
            if contact is None:
                raise PermissionError(f"{address} is not in the address book")
            if not contact.subscribed:
                raise PermissionError(f"{contact.name} does not want mail")
            if contact.email in _FULL:
                raise DeliveryError(f"the mailbox of {address} is full")
        draft.rename(draft.parent.parent / "sent" / draft.name)
        return Receipt(message_id, len(message.to) + len(message.cc), _tick())


@tool(destructive=True)
def discard_draft(message_id: str) -> None:
    """Delete a draft for good.

    Raises:
        LookupError: if there is no draft with this id.
    """
    with _lock:
        _draft(message_id).unlink()


# ---------------------------------------------------------------------------------------------------------------------
# Messages and files
# ---------------------------------------------------------------------------------------------------------------------


def _draft(message_id: str) -> Path:
    # The id comes from a script: it is compared with the names that are there and never becomes a path of its own.
    for path in (_directory() / "drafts").glob("*.eml"):
        if path.stem == message_id:
            return path
    raise LookupError(f"there is no draft {message_id!r}")


def _write(
    folder: Path,
    message_id: str,
    to: list[str],
    cc: list[str],
    subject: str,
    body: str,
    priority: Priority,
    at: datetime,
) -> Message:
    message = EmailMessage(policy=policy.SMTP)
    message["Message-ID"] = f"<{message_id}@example.org>"
    message["From"] = SENDER
    message["To"] = ", ".join(to)
    if cc:
        message["Cc"] = ", ".join(cc)
    message["Subject"] = subject
    message["Date"] = format_datetime(at)
    message["X-Priority"] = priority.value
    message.set_content(body)
    path = folder / f"{message_id}.eml"
    path.write_bytes(message.as_bytes())
    return _read(path)


def _read(path: Path) -> Message:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    return Message(
        id=path.stem,
        to=_addresses(message["To"]),
        cc=_addresses(message["Cc"]),
        subject=str(message["Subject"]),
        body=message.get_content().replace("\r\n", "\n").rstrip("\n"),
        priority=Priority(str(message["X-Priority"])),
        created_at=parsedate_to_datetime(str(message["Date"])).astimezone(UTC),
    )


def _addresses(header: str | None) -> list[str]:
    return [] if header is None else [part.strip() for part in str(header).split(",")]


# ---------------------------------------------------------------------------------------------------------------------
# The outbox: made on first use, because a file that is only being checked should leave nothing behind.
# ---------------------------------------------------------------------------------------------------------------------

_PEOPLE: list[tuple[str, str, Group, Language, bool]] = [
    # name, address, group, language, subscribed
    ("Ada Holm", "ada@nordwind.example", "customer", "en", True),
    ("Bruno Costa", "bruno@casaverde.example", "customer", "en", True),
    ("Clara Weiss", "clara@atelier.example", "customer", "de", True),
    ("Dario Conti", "dario@fjord.example", "customer", "en", False),
    ("Elin Berg", "elin@nordwind.example", "customer", "de", True),
    ("Farid Nouri", "farid@kite.example", "customer", "en", True),
    ("Greta Lind", "greta@daily.example", "press", "de", True),
    ("Hugo Martin", "hugo@weekly.example", "press", "en", False),
    ("Jonas Vogel", "jonas@example.org", "team", "de", True),
    ("Leo Fischer", "leo@example.org", "team", "de", True),
    ("Mara Ricci", "mara@example.org", "team", "en", True),
    ("Tara Walsh", "tara@example.org", "team", "en", True),
]

_CONTACTS = {email: Contact(name, email, group, language, agreed) for name, email, group, language, agreed in _PEOPLE}

_FULL = {"farid@kite.example"}

_TEMPLATES = {
    "news-en": "Dear ${name},\n\n${headline} is here.\n${text}\n\nYours,\nThe office",
    "news-de": "Guten Tag ${name},\n\n${headline} ist da.\n${text}\n\nHerzliche Grüße\nDas Büro",
    "reminder": "Dear ${name},\n\ninvoice ${invoice} over ${amount} EUR was due on ${due}.\n"
    "Perhaps it has slipped your mind?\n\nYours,\nThe office",
    "meeting": "Hello ${name},\n\n${title} takes place on ${day} at ${time}, ${place}.\n\nThe office",
}

_DRAFTS = [
    (["jonas@example.org", "leo@example.org"], "Room plan", "The new room plan is on the wall.", Priority.LOW),
    (["ada@nordwind.example"], "Offer", "Please find our offer for 20 seats.", Priority.HIGH),
    (["ada@nordwind.example"], "offer ", "Please find our offer for 20  seats.", Priority.HIGH),
    (["clara@atelier.example"], "Angebot für Mai", "Anbei unser Angebot für Mai.", Priority.NORMAL),
    (["jonas@example.org", "leo@example.org"], "Room plan", "The new room plan is on the wall.", Priority.LOW),
    (["mara@example.org"], "TODO", "write this", Priority.NORMAL),
]

_lock = threading.RLock()
_store: tempfile.TemporaryDirectory[str] | None = None
_ids = 0
_ticks = 0


def _next_id() -> str:
    global _ids
    _ids += 1
    return f"msg-{_ids:04d}"


def _tick() -> datetime:
    global _ticks
    _ticks += 1
    return NOW + timedelta(minutes=_ticks)


def _directory() -> Path:
    global _store
    if _store is None:
        _store = tempfile.TemporaryDirectory(prefix="headgate-outbox-")
        for folder in ("drafts", "sent"):
            (Path(_store.name) / folder).mkdir()
        for index, (to, subject, body, priority) in enumerate(_DRAFTS):
            written = NOW - timedelta(days=20 - 3 * index)
            _write(Path(_store.name) / "drafts", _next_id(), to, [], subject, body, priority, written)
    return Path(_store.name)


def reset() -> None:
    """Throw the outbox away; the next call of a tool finds the six drafts that were there in the beginning."""
    global _store, _ids, _ticks
    with _lock:
        if _store is not None:
            _store.cleanup()
            _store = None
        _ids = _ticks = 0


atexit.register(reset)
