# Monthly revenue report for the given year: a small table, the best month and the growth from month to month.
from decimal import Decimal

months = sales_by_month(year)

print(f"{'month':<9}{'orders':>7}{'revenue':>12}{'average':>10}")
for month, orders, revenue in months:
    print(f"{month:<9}{orders:>7}{revenue:>12,.2f}{revenue / orders:>10.2f}")

total = sum((m.revenue for m in months), Decimal(0))
print("-" * 38)
print(f"{'total':<9}{sum(m.orders for m in months):>7}{total:>12,.2f}")

best = max(months, key=lambda m: m.revenue)

# Growth against the month before, in percent
growth = {
    current.month: round(float((current.revenue - previous.revenue) / previous.revenue * 100), 1)
    for previous, current in zip(months, months[1:])
}

{"year": year, "total": total, "best_month": best.month, "growth_percent": growth}
