# Who are our best customers? Net value = orders that were not cancelled, minus refunds.
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Iterator


@dataclass
class Account:
    customer_id: int
    order_ids: list[int] = field(default_factory=list)
    _net: Decimal = Decimal("0")

    def add(self, order) -> None:
        self.order_ids.append(order.id)
        self._net += order.total - order.refunded

    @property
    def net(self) -> Decimal:
        return self._net.quantize(Decimal("0.01"))


def all_orders(page_size: int = 25) -> Iterator:
    """Yield every order, page by page."""
    offset = 0
    while page := find_orders(limit=page_size, offset=offset):
        yield from page
        offset += len(page)


accounts: dict[int, Account] = {}
for order in all_orders():
    if order.status == "cancelled":
        continue
    accounts.setdefault(order.customer_id, Account(order.customer_id)).add(order)

top = sorted(accounts.values(), key=lambda account: (-account.net, account.customer_id))[:top_n]

by_country = defaultdict(Decimal)
result = []
for rank, account in enumerate(top, start=1):
    customer = get_customer(account.customer_id)
    by_country[customer.country] += account.net
    print(f"{rank}. {customer.name:<15} {len(account.order_ids):>2} orders  {account.net:>8} EUR")
    result.append({"name": customer.name, "orders": len(account.order_ids), "net": account.net})

{"top": result, "by_country": dict(by_country)}
