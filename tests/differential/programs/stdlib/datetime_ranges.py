from datetime import date, datetime, timedelta, timezone
from itertools import takewhile


def daterange(start, end, step=timedelta(days=1)):
    while start < end:
        yield start
        start += step


def add_months(day, months):
    year, month = divmod(day.month - 1 + months, 12)
    year += day.year
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError as error:
            print(error)


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


workdays = [d for d in daterange(date(2024, 2, 26), date(2024, 3, 5)) if d.weekday() < 5]
print(len(workdays), workdays[-1], max(workdays) - min(workdays), add_months(date(2024, 1, 31), 1), add_months(date(2024, 11, 30), 3), age(date(2000, 2, 29), date(2024, 2, 28)))
print(sorted([datetime(2024, 5, 1), datetime(2023, 1, 1)])[0], {date(2024, 1, 1): "new year"}[date(2024, 1, 1)], date(2024, 1, 1) == datetime(2024, 1, 1), hash(date(2024, 1, 1)) == hash(date(2024, 1, 1)))
now = datetime.now(timezone.utc)
print(now.tzinfo, now - now, isinstance(date.today(), date), datetime.now() <= datetime.now() + timedelta(seconds=60), now.utcoffset())


class Stamp(datetime):
    def pretty(self):
        return f"<{self:%Y/%m/%d}>"


Stamp(2024, 1, 2).pretty(), [d.isoformat() for d in takewhile(lambda d: d.day < 4, daterange(date(2024, 1, 1), date.max))]
