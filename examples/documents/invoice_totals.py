# Total of all invoices per customer, and which ones are open and overdue (30 days after the invoice date).
import re
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

LINE = re.compile(r"^- (?P<what>.+?) \.\.\. (?P<amount>-?\d+\.\d{2}) EUR$", re.MULTILINE)

current_day = date.fromisoformat(today)
totals: dict[str, Decimal] = defaultdict(Decimal)
overdue = []

for info in list_documents(kind="invoice"):
    document = read_document(info["id"])
    body = document["body"]
    fields = dict(re.findall(r"^(\w+): (.+)$", body, re.MULTILINE))
    customer = fields["Customer"]
    amount = sum(Decimal(match["amount"]) for match in LINE.finditer(body))
    totals[customer] += amount

    days, _, _ = fields.get("Due", "30 days").partition(" ")
    due = document["created"] + timedelta(days=int(days))
    if fields["Status"] == "open" and due < current_day:
        overdue.append((document["id"], customer, amount, (current_day - due).days))

for customer, total in sorted(totals.items(), key=lambda item: item[1], reverse=True):
    print(f"{customer:<16} {total:>9,.2f} EUR")
for document_id, customer, amount, days in overdue:
    print(f"! {document_id} of {customer}: {amount} EUR, {days} days overdue")

{
    "totals": {customer: str(total) for customer, total in sorted(totals.items())},
    "overdue": [document_id for document_id, *_ in overdue],
    "grand_total": str(sum(totals.values())),
}
