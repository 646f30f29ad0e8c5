# Count the organic products of the catalogue by category.
from collections import Counter

organic = Counter()
page = 1

while True:
    listing = list_products(page=page, per_page=10)
    for product in listing["products"]:
        if "organic" in product["tags"]:
            organic[product["category"]] += 1
    if listing["next_page"] is None:
        break

print(f"{organic.total()} organic products")
dict(organic)
