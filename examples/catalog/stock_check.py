"""Which products of a category are sold out or nearly so? Asks for all stocks at once, four at a time."""
import asyncio
import json

AT_ONCE = asyncio.Semaphore(4)
MAX_ATTEMPTS = 5
retries = 0


async def pieces_of(sku):
    """Return how many pieces there are, waiting and asking again when the service says 429."""
    global retries
    async with AT_ONCE:
        for _ in range(MAX_ATTEMPTS):
            response = await fetch_url(f"/stock/{sku}")
            if response.status == 200:
                return json.loads(response.text)["pieces"]
            if response.status != 429:
                raise RuntimeError(f"{sku}: unexpected status {response.status}")
            retries += 1
            await asyncio.sleep(float(response.headers.get("retry-after", "0.1")))
    raise TimeoutError(f"{sku}: still refused after {MAX_ATTEMPTS} attempts")


async def main():
    listing = list_products(category=category, per_page=20)
    titles = {product["sku"]: product["title"] for product in listing["products"]}
    counts = dict(zip(titles, await asyncio.gather(*(pieces_of(sku) for sku in titles))))

    sold_out = [titles[sku] for sku, count in counts.items() if count == 0]
    low = {titles[sku]: count for sku, count in counts.items() if 0 < count <= 5}
    print(f"{len(counts)} products, {sum(counts.values())} pieces, {retries} retries")
    return {"sold_out": sold_out, "low": low}


await main()
