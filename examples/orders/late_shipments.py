# Paid orders that should have left the warehouse by now (two working days after payment),
# and how long shipping has taken recently.
import statistics
from collections import Counter
from datetime import datetime, timedelta, timezone

now = datetime.fromisoformat(now_utc).replace(tzinfo=timezone.utc)


def working_days_between(start: datetime, end: datetime) -> int:
    days = 0
    day = start.date() + timedelta(days=1)
    while day <= end.date():
        if day.weekday() < 5:  # Monday to Friday
            days += 1
        day += timedelta(days=1)
    return days


late = []
for order in find_orders(status="paid", limit=50):
    waiting = working_days_between(order.placed_at, now)
    if waiting > 2:
        items = order_items(order.id)
        late.append(
            {
                "order_id": order.id,
                "waiting_days": waiting,
                "pieces": sum(item.quantity for item in items),
                "skus": sorted({item.sku for item in items}),
            }
        )

late.sort(key=lambda entry: entry["waiting_days"], reverse=True)
missing = Counter(sku for entry in late for sku in entry["skus"])

shipped = [o for status in ("shipped", "delivered") for o in find_orders(status=status, limit=50)]
hours = [(o.shipped_at - o.placed_at) / timedelta(hours=1) for o in shipped if o.shipped_at]
print(f"{len(late)} late; median time to ship {statistics.median(hours):.1f} h over {len(hours)} orders")

{"late": late, "skus_waiting": dict(sorted(missing.items()))}
