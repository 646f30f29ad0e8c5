# Orders that took more than a day and a half to ship: give 10 euros back as compensation.
from datetime import timedelta
from decimal import Decimal

COMPENSATION = Decimal("10.00")
LIMIT = timedelta(hours=36)

slow = []
offset = 0
while True:
    page = find_orders(limit=50, offset=offset)
    slow += [order for order in page if order.shipped_at and order.shipped_at - order.placed_at > LIMIT]
    if len(page) < 50:
        break
    offset += 50

print(f"{len(slow)} slow orders: {', '.join(str(order.id) for order in slow)}")

paid_back = Decimal(0)
for order in slow:
    refund = refund_order(order.id, amount=COMPENSATION, reason="slow shipping")
    paid_back += refund.amount
    print(f"order {order.id}: {refund.amount} euros back")

paid_back
