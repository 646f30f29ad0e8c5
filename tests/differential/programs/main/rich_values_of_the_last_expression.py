from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

moment = datetime(2024, 2, 29, 12, 30, 15, 250, tzinfo=timezone(timedelta(hours=2)))
parts = {
    "date": moment.date(),
    "time": moment.time(),
    "naive": datetime(2000, 1, 1),
    "aware": moment,
    "utc": moment.astimezone(timezone.utc),
    "delta": timedelta(days=-1, seconds=5, microseconds=7),
    "decimal": [Decimal("10.50"), Decimal("-0"), Decimal("1E+5")],
    "uuid": UUID("12345678-1234-5678-1234-567812345678"),
    "midnight": time(0, 0),
}
parts
