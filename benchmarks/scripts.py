"""The scripts that latency, throughput and check speed are measured on, with their tools.

`ORDERS` is what a model writes for a small task: 35 lines, three tool calls, nothing that any of the compared engines
lacks, so that all can run it and give the same answer.
"""

from __future__ import annotations

from typing import Final

from engines import Tools

ADD: Final = "1 + 2"

NO_CALL: Final = "def work():\n    for number in range({n}):\n        pass\n    return None\n\nwork()\n"
CALLS: Final = "def work():\n    for number in range({n}):\n        add(number, 2)\n    return None\n\nwork()\n"

ORDERS: Final = '''\
def late_days(order: dict) -> int:
    """How many days an order is over its promised day; 0 when it is not."""
    return max(order["shipped_day"] - order["promised_day"], 0)


def describe(name: str, entries: list) -> str:
    total = sum(entry["total"] for entry in entries)
    worst = max(entries, key=lambda entry: entry["days"])
    return f"{name}: {len(entries)} late orders, {total:.2f} in all, worst {worst['id']} ({worst['days']} days)"


orders = find_orders("2024-05")
customers = {customer["id"]: customer for customer in find_customers("DE")}

by_customer = {}
for order in orders:
    days = late_days(order)
    if days == 0 or order["customer_id"] not in customers:
        continue
    entry = {"id": order["id"], "total": order["total"], "days": days}
    by_customer.setdefault(order["customer_id"], []).append(entry)

lines = []
for customer_id, entries in sorted(by_customer.items(), key=lambda pair: -len(pair[1])):
    customer = customers[customer_id]
    if customer["email"].strip() == "":
        print("no address for", customer["name"])
        continue
    lines.append(describe(customer["name"], entries))

subject = f"{len(lines)} customers with late orders"
sent = send_mail("service@shop.example", subject, "\\n".join(lines))
print(subject, "sent" if sent else "not sent")

{"subject": subject, "lines": lines, "sent": sent}
'''


def add(left: int, right: int) -> int:
    """The sum of two numbers."""
    return left + right


_ORDERS: Final[list[dict]] = [
    {
        "id": number,
        "customer_id": number * 7 % 11,
        "total": 10.0 + number * 3.25,
        "promised_day": number % 9 + 1,
        "shipped_day": number % 7 + 2,
    }
    for number in range(40)
]

_CUSTOMERS: Final[list[dict]] = [
    {"id": number, "name": f"Customer {number}", "email": f"c{number}@mail.example" if number % 4 else " "}
    for number in range(11)
]


def find_orders(month: str) -> list[dict]:
    """The orders of a month, such as "2024-05"."""
    return _ORDERS


def find_customers(country: str) -> list[dict]:
    """The customers of a country, by its two-letter code."""
    return _CUSTOMERS


def send_mail(to: str, subject: str, body: str) -> bool:
    """Send a mail; true when it went out."""
    return bool(to and subject and body)


TOOLS: Final = Tools(
    {"add": add, "find_orders": find_orders, "find_customers": find_customers, "send_mail": send_mail},
    stubs="""\
def add(left: int, right: int) -> int: ...
def find_orders(month: str) -> list[dict]: ...
def find_customers(country: str) -> list[dict]: ...
def send_mail(to: str, subject: str, body: str) -> bool: ...
""",
)
