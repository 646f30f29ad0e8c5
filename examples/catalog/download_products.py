# Download all products and list the five with the best rating.
import requests

BASE_URL = "http://catalog.example"

products = []
page = 1
while True:
    response = requests.get(f"{BASE_URL}/products", params={"page": page, "per_page": 20}, timeout=10)
    response.raise_for_status()
    data = response.json()
    products.extend(data["items"])
    if data["next"] is None:
        break
    page = data["next"]

best = sorted(products, key=lambda p: p["rating"], reverse=True)[:5]
for product in best:
    print(f"{product['rating']:.1f}  {product['title']}")

[product["sku"] for product in best]
