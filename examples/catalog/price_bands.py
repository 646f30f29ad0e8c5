# Go through the whole catalogue page by page and sort the products into price bands.
import json
from bisect import bisect_right
from decimal import Decimal
from statistics import mean, median

LIMITS = [Decimal(10), Decimal(20), Decimal(40)]
NAMES = ["below 10", "10 to 20", "20 to 40", "40 and more"]


def products():
    """Yield every product; `next_page` is None on the last page."""
    page = 1
    while page is not None:
        listing = list_products(page=page, per_page=8)
        yield from listing["products"]
        page = listing["next_page"]


bands = {name: [] for name in NAMES}
cheapest = {}
for product in products():
    price, category = product["price"], product["category"]
    bands[NAMES[bisect_right(LIMITS, price)]].append(product)
    if category not in cheapest or price < cheapest[category]["price"]:
        cheapest[category] = product

for name, members in bands.items():
    if members:
        prices = [p["price"] for p in members]
        print(f"{name:<12} {len(members):>3}  mean {mean(prices):6.2f}  median {median(prices):6.2f}")

report = {
    "bands": {name: len(members) for name, members in bands.items()},
    "cheapest": {category: f"{p['title']} ({p['price']} EUR)" for category, p in cheapest.items()},
    "well_rated_on_sale": sorted(
        p["sku"] for members in bands.values() for p in members if p["rating"] >= 4 and "sale" in p["tags"]
    ),
}
json.loads(json.dumps(report))
