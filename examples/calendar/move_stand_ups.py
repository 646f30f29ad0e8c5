# Move all stand-ups to a new local time. The fortnight crosses the change to summer time,
# so compute every start in Berlin time and not by adding hours in UTC.
import asyncio
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
new_time = time.fromisoformat(new_start)

begin = datetime(2025, 3, 24, tzinfo=BERLIN)
stand_ups = [e for e in await list_events(begin, begin + timedelta(days=14), kind="meeting") if e.title == "Stand-up"]


async def move(event, attempts=4):
    """Try the new time first, then quarter of an hour later each time somebody is busy."""
    local_day = event.start.astimezone(BERLIN).date()
    for attempt in range(attempts):
        start = datetime.combine(local_day, new_time, BERLIN) + timedelta(minutes=15 * attempt)
        try:
            return await move_event(event.id, start)
        except ValueError as error:
            last_error = error
    raise RuntimeError(f"{event.id} stays where it is: {last_error}")


moved, stuck = {}, []
async with asyncio.TaskGroup() as group:
    tasks = {event: group.create_task(asyncio.wait_for(move(event), timeout=5)) for event in stand_ups[:3]}
for event, task in tasks.items():
    moved[event.id] = task.result().start.isoformat()

# the second week has an all-day workshop, so expect that some cannot move
for event, result in zip(stand_ups[3:], await asyncio.gather(*map(move, stand_ups[3:]), return_exceptions=True)):
    if isinstance(result, Exception):
        stuck.append(str(result))
    else:
        moved[event.id] = result.start.isoformat()

{"moved": moved, "stuck": stuck}
