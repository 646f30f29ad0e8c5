"""The shared calendar of a small team in four time zones: events, free slots, and changes to them.

Kept in memory and seeded on import; every tool is async, as a calendar across the network would be. Relies on
headgate's `tool` only. The fortnight of 24 March 2025 crosses Europe's change of clocks; `reset()` starts over.
"""

import asyncio
import threading
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from headgate import tool

TODAY = date(2025, 3, 24)


class EventKind(Enum):
    """What an event is for."""

    MEETING = "meeting"
    FOCUS = "focus"
    TRAVEL = "travel"
    SOCIAL = "social"


@dataclass(frozen=True)
class Event:
    """One event. `start` and `end` are in UTC; `attendees` holds first names in alphabetical order."""

    id: str
    title: str
    start: datetime
    end: datetime
    attendees: tuple[str, ...]
    kind: EventKind
    location: str | None


class Person(NamedTuple):
    """A member of the team; `time_zone` is an IANA name such as "Europe/Berlin"."""

    name: str
    time_zone: str


class Slot(NamedTuple):
    """A stretch of time in which everybody is free, with both ends in the time zone that was asked for."""

    start: datetime
    end: datetime


@tool(read_only=True)
async def list_people() -> list[Person]:
    """Return the team with everybody's time zone, by name."""
    await _travel()
    return [Person(name, zone) for name, zone in sorted(_PEOPLE.items())]


@tool(read_only=True)
async def list_events(
    start: datetime,
    end: datetime,
    *,
    person: str | None = None,
    kind: Literal["meeting", "focus", "travel", "social"] | None = None,
) -> list[Event]:
    """Return the events that touch the time from `start` to `end`, by start time.

    Args:
        start: with a time zone.
        end: with a time zone, after `start`.
        person: only this person's events.
        kind: only events of this kind.

    Raises:
        LookupError: if nobody has that name.
        ValueError: if a time has no zone, or `end` is not after `start`.
    """
    await _travel()
    start, end = _span(start, end)
    if person is not None:
        _known([person])
    with _lock:
        found = [event for event in _events.values() if event.start < end and start < event.end]
    return sorted(
        (
            event
            for event in found
            if (person is None or person in event.attendees) and (kind is None or event.kind.value == kind)
        ),
        key=lambda event: (event.start, event.id),
    )


@tool(read_only=True)
async def get_event(event_id: str) -> Event:
    """Return one event.

    Raises:
        LookupError: if there is no such event.
    """
    await _travel()
    with _lock:
        return _event(event_id)


@tool(read_only=True)
async def free_slots(
    day: date,
    *,
    people: list[str],
    minutes: int = 30,
    time_zone: str = "UTC",
    from_time: time = time(9),
    to_time: time = time(17),
) -> list[Slot]:
    """Return the gaps of at least `minutes` on `day` in which all of `people` are free, in order.

    Args:
        day: the day in `time_zone`.
        people: first names.
        minutes: shortest gap that counts.
        time_zone: IANA name; `from_time`, `to_time` and the answer are in this zone.
        from_time: when the day begins.
        to_time: when the day ends.

    Raises:
        LookupError: if nobody has one of the names, or there is no such time zone.
        ValueError: if `minutes` is not positive.
    """
    await _travel()
    _known(people)
    if minutes <= 0:
        raise ValueError(f"minutes must be positive, not {minutes}")
    zone = _zone(time_zone)
    free_from = datetime.combine(day, from_time, zone).astimezone(UTC)
    day_end = datetime.combine(day, to_time, zone).astimezone(UTC)
    with _lock:
        busy = sorted((event.start, event.end) for event in _events.values() if set(people) & set(event.attendees))
    slots = []
    for start, end in [*busy, (day_end, day_end)]:
        gap_end = min(start, day_end)
        if gap_end - free_from >= timedelta(minutes=minutes):
            slots.append(Slot(free_from.astimezone(zone), gap_end.astimezone(zone)))
        free_from = max(free_from, end)
    return slots


@tool
async def create_event(
    title: str,
    start: datetime,
    end: datetime,
    *,
    attendees: list[str],
    kind: Literal["meeting", "focus", "travel", "social"] = "meeting",
    location: str | None = None,
) -> Event:
    """Put an event into the calendar and invite the attendees. Returns the event with its id.

    Raises:
        LookupError: if nobody has one of the names.
        ValueError: if a time has no zone, `end` is not after `start`, nobody attends, or somebody is busy then.
    """
    await _travel()
    start, end = _span(start, end)
    _known(attendees)
    if not attendees:
        raise ValueError("an event needs at least one attendee")
    with _lock:
        _refuse_clash(start, end, attendees)
        event_id = f"ev-{len(_events) + _cancelled + 1:03d}"
        event = Event(event_id, title, start, end, tuple(sorted(set(attendees))), EventKind(kind), location)
        _events[event_id] = event
        return event


@tool(idempotent=True)
async def move_event(event_id: str, start: datetime) -> Event:
    """Move an event to another start; it keeps its length. Returns the event as it is now.

    Raises:
        LookupError: if there is no such event.
        ValueError: if `start` has no zone, or an attendee is busy then.
    """
    await _travel()
    with _lock:
        event = _event(event_id)
        start, end = _span(start, start + (event.end - event.start))
        _refuse_clash(start, end, event.attendees, leaving_out=event_id)
        _events[event_id] = replace(event, start=start, end=end)
        return _events[event_id]


@tool(destructive=True)
async def cancel_event(event_id: str, *, reason: str = "") -> None:
    """Take an event out of the calendar and tell the attendees `reason`. This cannot be undone.

    Raises:
        LookupError: if there is no such event.
    """
    global _cancelled
    await _travel()
    with _lock:
        _event(event_id)
        del _events[event_id]
        _cancelled += 1


# ---------------------------------------------------------------------------------------------------------------------
# What the tools share
# ---------------------------------------------------------------------------------------------------------------------


async def _travel() -> None:
    """The way to a calendar on another machine, so that calls made together are seen to overlap."""
    await asyncio.sleep(0.002)


def _known(people: list[str]) -> None:
    for name in people:
        if name not in _PEOPLE:
            raise LookupError(f"there is nobody called {name!r}; the team is {', '.join(sorted(_PEOPLE))}")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise LookupError(f"there is no time zone {name!r}") from None


def _event(event_id: str) -> Event:
    if event_id not in _events:
        raise LookupError(f"there is no event {event_id!r}")
    return _events[event_id]


def _span(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    for moment in (start, end):
        if moment.tzinfo is None:
            raise ValueError(f"{moment:%Y-%m-%d %H:%M} has no time zone; pass tzinfo=ZoneInfo(...)")
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    if end <= start:
        raise ValueError(f"an event that starts at {start:%H:%M} UTC cannot end at {end:%H:%M} UTC")
    return start, end


def _refuse_clash(start: datetime, end: datetime, people: tuple[str, ...] | list[str], leaving_out: str = "") -> None:
    for event in sorted(_events.values(), key=lambda event: (event.start, event.id)):
        busy = sorted(set(people) & set(event.attendees))
        if event.id != leaving_out and busy and event.start < end and start < event.end:
            names = " and ".join(busy)
            raise ValueError(f"{names} cannot: {event.title!r} is from {event.start:%H:%M} to {event.end:%H:%M} UTC")


# ---------------------------------------------------------------------------------------------------------------------
# The team and its fortnight
# ---------------------------------------------------------------------------------------------------------------------

_PEOPLE = {
    "anna": "Europe/Berlin",
    "ben": "Europe/London",
    "chika": "Asia/Tokyo",
    "diego": "America/New_York",
    "emma": "Europe/Berlin",
}

_Entry = tuple[str, int, str, str, str, str, str | None]
"""Start, minutes, zone, title, attendees, kind, location."""

_WEEKLY: list[tuple[int, _Entry]] = [  # the number is the weekday, Monday is 0
    (0, ("10:00", 60, "Europe/Berlin", "Planning", "anna ben emma", "meeting", "Room Spree")),
    (0, ("14:00", 30, "Europe/London", "Support rota", "ben diego", "meeting", None)),
    (1, ("09:00", 120, "Europe/Berlin", "Writing", "anna", "focus", None)),
    (1, ("15:00", 45, "Europe/Berlin", "Design review", "anna diego emma", "meeting", "Room Spree")),
    (2, ("09:00", 60, "Asia/Tokyo", "Supplier call", "chika", "meeting", None)),
    (2, ("13:00", 90, "Europe/London", "Release work", "ben emma", "focus", None)),
    (3, ("08:30", 60, "Europe/Berlin", "Europe and Tokyo", "anna ben chika emma", "meeting", None)),
    (3, ("11:00", 60, "America/New_York", "Sales review", "anna diego", "meeting", None)),
    (4, ("16:00", 60, "Europe/Berlin", "Friday coffee", "anna ben diego emma", "social", "Kitchen")),
]

_SINGLE: list[tuple[str, _Entry]] = [
    ("2025-03-25", ("12:00", 240, "Europe/Berlin", "Train to Hamburg", "emma", "travel", None)),
    ("2025-03-27", ("14:00", 90, "Europe/Berlin", "Interview", "anna emma", "meeting", "Room Elbe")),
    ("2025-03-31", ("13:00", 60, "Europe/Berlin", "Quarter review", "anna diego emma", "meeting", "Room Spree")),
    ("2025-04-01", ("07:00", 300, "Europe/London", "Flight to Berlin", "ben", "travel", None)),
    ("2025-04-02", ("09:00", 480, "Europe/Berlin", "Workshop", "anna ben emma", "meeting", "Room Elbe")),
    ("2025-04-03", ("18:30", 120, "Europe/Berlin", "Team dinner", "anna ben emma", "social", "Trattoria")),
]

_STAND_UP: _Entry = ("09:30", 15, "Europe/Berlin", "Stand-up", "anna ben emma", "meeting", None)

_lock = threading.Lock()
_events: dict[str, Event] = {}
_cancelled = 0


def reset() -> None:
    """Bring back the seeded fortnight."""
    global _cancelled
    entries = [(date.fromisoformat(day), entry) for day, entry in _SINGLE]
    for week in range(2):
        monday = TODAY + timedelta(weeks=week)
        entries += [(monday + timedelta(days=weekday), entry) for weekday, entry in _WEEKLY]
        entries += [(monday + timedelta(days=weekday), _STAND_UP) for weekday in (0, 2, 4)]
    events = []
    for day, (clock, minutes, zone, title, names, kind, location) in entries:
        start = datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone)).astimezone(UTC)
        end = start + timedelta(minutes=minutes)
        events.append(Event("", title, start, end, tuple(names.split()), EventKind(kind), location))
    events.sort(key=lambda event: (event.start, event.title))
    with _lock:
        _cancelled = 0
        _events.clear()
        _events.update({f"ev-{n:03d}": replace(event, id=f"ev-{n:03d}") for n, event in enumerate(events, start=1)})


reset()
