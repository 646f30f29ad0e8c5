"""Work through refund requests that came in by e-mail.

A request is honoured only if the sender owns the order, the order was delivered,
and it was delivered no longer than 60 days ago. Everything else goes to a person.
"""
from datetime import date, timedelta

RETURN_WINDOW = timedelta(days=60)
current_date = date.fromisoformat(today)


def reason_to_decline(request: dict) -> str | None:
    customer = customer_by_email(request["email"])
    if customer is None:
        return "unknown e-mail address"
    order = get_order(request["order_id"])
    if order.customer_id != customer.id:
        return "order belongs to somebody else"
    if order.status != "delivered":
        return f"order is {order.status}"
    if order.shipped_at is None or current_date - order.shipped_at.date() > RETURN_WINDOW:
        return "return window is over"
    return None


refunded, declined = [], []
for request in requests:
    order_id = request["order_id"]
    try:
        reason = reason_to_decline(request)
        if reason is None:
            refund = refund_order(order_id, reason=request.get("reason", "customer request"))
            refunded.append({"order_id": order_id, "amount": str(refund.amount)})
            continue
    except LookupError as error:
        reason = str(error)
    declined.append({"order_id": order_id, "why": reason})

print(f"{len(refunded)} refunded, {len(declined)} for a person to look at")
{"refunded": refunded, "declined": declined}
