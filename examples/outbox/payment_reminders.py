# Read the list of open invoices (CSV export) and prepare a reminder for each customer with overdue ones.
import csv
import io
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

TERM = timedelta(days=30)
current_day = datetime.strptime(today, "%Y-%m-%d").date()

rows = csv.DictReader(io.StringIO(invoices_csv), delimiter=";")
prepared, problems = [], []

for number, row in enumerate(rows, start=2):  # line 1 is the header
    try:
        amount = Decimal(row["amount"].replace(",", "."))
        due = datetime.strptime(row["date"], "%d.%m.%Y").date() + TERM
    except (InvalidOperation, ValueError):
        problems.append(f"line {number}: cannot read {row['amount']!r} or {row['date']!r}")
        continue

    if due >= current_day:
        continue
    match find_contacts(row["customer"], group="customer"):
        case []:
            problems.append(f"line {number}: no contact for {row['customer']}")
        case [contact, *_]:
            body = render_template(
                "reminder",
                {
                    "name": contact.name,
                    "invoice": row["invoice"],
                    "amount": f"{amount:,.2f}",
                    "due": f"{due:%d.%m.%Y}",
                },
            )
            urgent = (current_day - due).days > 30
            draft = compose(
                [contact.email],
                f"Reminder: invoice {row['invoice']}",
                body,
                cc=["mara@example.org"] if urgent else None,
                priority="high" if urgent else "normal",
            )
            prepared.append((draft.id, contact.name, draft.priority == "high"))

# drafts only: a person sends them after a look
{"prepared": prepared, "problems": problems}
