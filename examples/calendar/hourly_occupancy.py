# Percentage of each working hour that the team spends in events, over one day.
from datetime import datetime, timedelta, timezone

day = datetime(2025, 3, 27, tzinfo=timezone.utc)
events = await list_events(day, day + timedelta(days=1))

cursor = day.replace(hour=8)
day_end = day.replace(hour=18)
step = timedelta(minutes=15)
busy_quarters = {}

while cursor < day_end:
    running = [e for e in events if e.start <= cursor < e.end]
    if not running:
        continue
    hour = cursor.hour
    busy_quarters[hour] = busy_quarters.get(hour, 0) + len(running)
    cursor += step

{hour: f"{quarters / 4:.0%}" for hour, quarters in sorted(busy_quarters.items())}
