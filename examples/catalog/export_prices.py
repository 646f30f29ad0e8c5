# Price list in several currencies. The exchange rate service is slow to warm up, so retry with a growing pause.
import asyncio
import csv
import io
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal


def retrying(attempts, first_pause):
    """Decorator: call again after a ConnectionError, doubling the pause each time."""
    def decorate(function):
        async def wrapper(*args, **kwargs):
            pause = first_pause
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args, **kwargs)
                except ConnectionError as error:
                    print(f"attempt {attempt}: {error}")
                    if attempt == attempts:
                        raise
                    await asyncio.sleep(pause)
                    pause *= 2
        return wrapper
    return decorate


@retrying(attempts=4, first_pause=0.01)
def exchange_rates():
    return get_json("/exchange-rates")


answer, data = await asyncio.gather(fetch_url("http://catalog.example/prices.csv"), exchange_rates())
assert answer.status == 200, answer.status
rates = {currency: Decimal(str(rate)) for currency, rate in data["rates"].items() if currency in currencies}

output = io.StringIO()
writer = csv.writer(output, lineterminator="\n")
writer.writerow(["sku", "EUR", *rates])
categories = Counter()
for row in csv.DictReader(io.StringIO(answer.text)):
    euros = Decimal(row["price"])
    converted = [(euros * rate).quantize(Decimal("0.01"), ROUND_HALF_UP) for rate in rates.values()]
    writer.writerow([row["sku"], euros, *converted])
    categories[row["sku"].split("-")[0]] += 1

lines = output.getvalue().splitlines()
{"header": lines[0], "first": lines[1], "last": lines[-1], "rows": dict(categories)}
