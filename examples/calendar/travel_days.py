# List everybody's travel in the fortnight, grouped by person, with the meetings it collides with.
import asyncio
from datetime import datetime, timedelta, timezone

start = datetime(2025, 3, 24, tzinfo=timezone.utc)
end = start + timedelta(days=14)

travels = await list_events(start, end, kind="travel")
by_person = defaultdict(list)

for travel in travels:
    same_time = await list_events(travel.start, travel.end)
    for person in travel.attendees:
        missed = [e.title for e in same_time if person in e.attendees and e.id != travel.id]
        by_person[person].append({"travel": travel.title, "misses": missed})

for person, entries in by_person.items():
    print(person, "->", "; ".join(entry["travel"] for entry in entries))

dict(by_person)
