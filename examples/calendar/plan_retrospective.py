# Book the retrospective on Friday afternoon and cancel the coffee that follows it.
from datetime import datetime
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
start = datetime(2025, 4, 4, 14, 30, tzinfo=berlin)

retro = await create_event(
    title="Retrospective",
    when=start,
    duration=60,
    attendees=["anna", "ben", "emma"],
)
print(f"booked {retro.title} at {retro.start.astimezone(berlin):%H:%M}")

day_end = start.replace(hour=20)
for event in await list_events(retro.end, day_end):
    if event.kind.value == "social":
        await cancel_event(event.id, reason="retrospective runs late")

retro.id
