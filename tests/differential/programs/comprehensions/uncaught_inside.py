# raises KeyError
prices = {"tea": 2.5, "coffee": 3.0}
orders = [("tea", 2), ("coffee", 1), ("cake", 4)]
print({name: n * prices.get(name, 0) for name, n in orders})
print([prices[name] * n for name, n in orders[:2]])
total = sum(
    prices[name] * n
    for name, n in orders
)
