# raises TypeError
from datetime import datetime, timedelta, timezone

events = [
    ("start", datetime(2024, 5, 1, 12, 0)),
    ("end", datetime(2024, 5, 1, 15, 30)),
    ("imported", datetime(2024, 5, 1, 14, 0, tzinfo=timezone.utc)),
]


def duration(a, b):
    return b - a


print(duration(events[0][1], events[1][1]), events[1][1] + timedelta(hours=1))
sorted(events, key=lambda e: e[1])
