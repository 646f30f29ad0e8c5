"""Find a 30-minute slot for a one-on-one with each report in the coming week and book it."""
import asyncio
from datetime import date, time, timedelta

LENGTH = timedelta(minutes=30)
first_day = date.fromisoformat(week_start)
weekdays = [first_day + timedelta(days=n) for n in range(5)]
zones = dict(await list_people())


async def first_common_slot(report):
    """Return the first gap in which both are free, asking for all weekdays at once."""
    slots_per_day = await asyncio.gather(
        *[
            free_slots(
                day,
                people=[manager, report],
                minutes=30,
                time_zone=zones[manager],
                from_time=time(9, 30),
                to_time=time(17, 30),
            )
            for day in weekdays
        ]
    )
    candidates = [slot for slots in slots_per_day for slot in slots]
    return min(candidates, key=lambda slot: slot.start, default=None)


booked, failed = {}, {}
for report in reports:  # one after the other, so that two bookings never fight for one slot
    try:
        slot = await first_common_slot(report)
        if slot is None:
            failed[report] = "no common slot this week"
            continue
        start, _ = slot
        event = await create_event(
            f"1:1 {manager.title()} / {report.title()}", start, start + LENGTH, attendees=[manager, report]
        )
        booked[report] = (event.id, event.start)
    except (LookupError, ValueError) as error:
        failed[report] = str(error)

for report, (event_id, start) in booked.items():
    print(f"{report}: {start:%a %d %b %H:%M} UTC ({event_id})")
{"booked": {report: start.isoformat() for report, (_, start) in booked.items()}, "failed": failed}
