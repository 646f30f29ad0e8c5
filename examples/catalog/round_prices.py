# Round the prices of all tea ware to full euros minus one cent, then report the average change.
import statistics
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def rounded(price):
    """29.40 -> 28.99, 29.60 -> 29.99"""
    return price.quantize(Decimal(1), ROUND_HALF_UP) - CENT


changes = []
for product in list_products(category="ware", per_page=20)["products"]:
    new_price = rounded(product["price"])
    if new_price != product["price"]:
        updated = set_price(product["sku"], new_price)
        changes.append(updated["price"] - product["price"])
        print(f"{product['title']}: {product['price']} -> {updated['price']}")

average_change = statistics.average(changes)
print(f"average change: {average_change:.2f} EUR")
{"changed": len(changes), "average_change": average_change}
