# raises TypeError
def total(items):
    amount = 0
    for item in items:
        amount += item["price"] * item["quantity"]
    return amount


print(total([{"price": 2.5, "quantity": 4}]))
print(total([{"price": "2.5", "quantity": 1.5}]))
