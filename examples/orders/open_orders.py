# Summarise open orders (paid or pending) per customer and remind us of the oldest one.
from collections import defaultdict

open_orders = []
for status in ("pending", "paid"):
    open_orders.extend(search_orders(status=status))

per_customer = defaultdict(list)
for order in open_orders:
    per_customer[order.customer_id].append(order)

summary = []
for customer_id, orders in sorted(per_customer.items()):
    customer = get_costumer(customer_id)
    oldest = min(orders, key=lambda o: o.placed_at)
    summary.append(
        {
            "customer": customer.name,
            "open": len(orders),
            "value": float(sum(o.total for o in orders)),
            "oldest": oldest.placed_at.date().isoformat(),
        }
    )

print(f"{len(summary)} customers have open orders")
summary
