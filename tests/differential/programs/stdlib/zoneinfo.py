from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

oslo, york, tokyo = ZoneInfo("Europe/Oslo"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
winter, summer = datetime(2024, 1, 15, 12, tzinfo=oslo), datetime(2024, 7, 15, 12, tzinfo=oslo)
for t in (winter, summer):
    print(t.isoformat(), t.tzname(), t.utcoffset(), t.dst(), t.astimezone(york), t.astimezone(tokyo).strftime("%H:%M %Z"), t.astimezone(UTC))
print(oslo, repr(oslo), oslo.key, ZoneInfo("Europe/Oslo") is oslo, winter.tzinfo is oslo, str(ZoneInfo("UTC")), "Europe/Paris" in available_timezones(), len(available_timezones()) > 300)
gap = datetime(2024, 3, 31, 1, 30, tzinfo=oslo)
print(gap + timedelta(hours=1), (gap.astimezone(UTC) + timedelta(hours=1)).astimezone(oslo), datetime(2024, 10, 27, 2, 30, tzinfo=oslo).utcoffset(), datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=oslo).utcoffset())
for bad in ("Mars/Olympus", "", "../etc/passwd"):
    try:
        ZoneInfo(bad)
    except (ZoneInfoNotFoundError, ValueError) as error:
        print(type(error).__name__)
(summer - winter).days, summer.replace(tzinfo=None).isoformat()
