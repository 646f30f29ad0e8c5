# Goodwill campaign: refund small orders (below 50 euros) of the given month once they were delivered.
# Refunding them is cheaper than a support ticket.
from datetime import date

first_day = date.fromisoformat(month + "-01")
next_month = date(first_day.year + first_day.month // 12, first_day.month % 12 + 1, 1)

orders = find_orders(placed_from=first_day, placed_before=next_month, limit=50)
print(f"{len(orders)} orders in {month}")

refunds = []
for order in orders:
    if order.status == "delivered" and order.refunded == 0:
        print(f"order {order.id} qualifies, total {order.total}")
    if order.total < 50:
        try:
            refunds.append(refund_order(order.id, reason="goodwill campaign"))
        except ValueError as error:
            print(f"skipped: {error}")

total = sum(refund.amount for refund in refunds)
print(f"refunded {total} euros in {len(refunds)} orders")
[(refund.order_id, refund.amount) for refund in refunds]
