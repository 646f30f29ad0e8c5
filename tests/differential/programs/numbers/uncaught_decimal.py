# raises InvalidOperation
from decimal import Decimal


def parse_amount(text):
    return Decimal(text.replace(" ", ""))


amounts = [parse_amount(t) for t in ("10.50", "1 000")]
print(sum(amounts), amounts)
parse_amount("12,50")
