from datetime import UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 28)
print(d + timedelta(days=2), d.replace(day=1), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738944), date.fromisoformat("2024-12-31") - d, d.strftime("%d.%m.%y"), d.timetuple().tm_yday)
t = datetime(2024, 3, 10, 23, 59, 58, 123456)
print(t, repr(t), t.isoformat(timespec="seconds"), t.isoformat(" "), t + timedelta(seconds=2), t.date(), t.time(), t.replace(microsecond=0), f"{t:%B %-d, %Y}", t.ctime())
print(datetime.strptime("10/Mar/2024 13:55:36 +0200", "%d/%b/%Y %H:%M:%S %z"), datetime.fromisoformat("2024-03-10T12:00:00Z"), datetime.fromtimestamp(0, UTC), datetime.combine(d, time(9, 30)), datetime(1970, 1, 2, tzinfo=UTC).timestamp())
oslo = timezone(timedelta(hours=1), "CET")
a = datetime(2024, 1, 1, 12, tzinfo=oslo)
print(a, a.astimezone(UTC), a.utcoffset(), a.tzname(), a == datetime(2024, 1, 1, 11, tzinfo=UTC), a.tzinfo, timezone(-timedelta(hours=3, minutes=30)), UTC)
delta = timedelta(days=3, hours=5, minutes=61)
print(delta, delta.total_seconds(), delta / 2, delta // timedelta(hours=1), delta % timedelta(days=1), abs(-delta), -delta, repr(delta), timedelta(weeks=1) > delta, divmod(delta, timedelta(days=2)))
print(time(1, 2, 3).isoformat(), time.fromisoformat("04:05"), time(23) > time(22, 59), min(d, date.max), datetime.min.year, time(12, tzinfo=UTC))
for bad in (lambda: date(2023, 2, 29), lambda: datetime.strptime("x", "%Y"), lambda: a - t, lambda: t < a, lambda: date.fromisoformat("1/2/3"), lambda: timedelta(days=10**10), lambda: d + 1, lambda: datetime.fromisoformat("nope"), lambda: date.max + timedelta(1), lambda: time(25)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
