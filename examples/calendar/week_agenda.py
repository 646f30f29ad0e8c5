# Agenda of one person for a week, in that person's own time zone.
import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

zones = {person.name: ZoneInfo(person.time_zone) for person in await list_people()}
zone = zones[name]
monday = datetime.fromisoformat(week_start).replace(tzinfo=zone)


async def events_of(day):
    return await list_events(day, day + timedelta(days=1), person=name)


days = [monday + timedelta(days=n) for n in range(7)]
# one call per day, all at the same time
events_per_day = await asyncio.gather(*(events_of(day) for day in days))

agenda = {}
for day, events in zip(days, events_per_day):
    if not events:
        continue
    print(f"{day:%A, %d %B}")
    entries = []
    for event in events:
        start, end = event.start.astimezone(zone), event.end.astimezone(zone)
        others = [attendee for attendee in event.attendees if attendee != name]
        line = f"{start:%H:%M}-{end:%H:%M} {event.title}"
        print(f"  {line}" + (f" (with {', '.join(others)})" if others else ""))
        entries.append(line)
    agenda[day.date().isoformat()] = entries

agenda
