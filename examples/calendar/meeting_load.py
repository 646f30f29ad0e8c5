# How many hours of meetings does everybody have, and who has overlapping events?
import asyncio
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from itertools import combinations

start = datetime(2025, 3, 24, tzinfo=timezone.utc)
end = start + timedelta(weeks=2)

people, events = await asyncio.gather(list_people(), list_events(start, end))

hours = defaultdict(float)
by_kind = defaultdict(timedelta)
for event in events:
    length = event.end - event.start
    by_kind[event.kind.value] += length
    if event.kind.value == "meeting":
        for attendee in event.attendees:
            hours[attendee] += length / timedelta(hours=1)

clashes = []
for first, second in combinations(events, 2):
    shared = set(first.attendees) & set(second.attendees)
    if shared and first.start < second.end and second.start < first.end:
        clashes.append(f"{first.title} / {second.title} on {second.start:%d %b}: {', '.join(sorted(shared))}")

width = max(len(person.name) for person in people)
for name, value in sorted(hours.items(), key=lambda item: -item[1]):
    print(f"{name.ljust(width)} {value:5.2f} h {'#' * round(value)}")

{
    "hours": {person.name: hours[person.name] for person in people},
    "minutes_by_kind": {kind: int(total.total_seconds() // 60) for kind, total in by_kind.items()},
    "clashes": clashes,
}
