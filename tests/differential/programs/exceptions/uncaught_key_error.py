# raises KeyError
inventory = {"apple": 3, ("tuple", 1): 4}


def take(name, n=1):
    inventory[name] -= n
    return inventory[name]


print(take("apple"), take(("tuple", 1), 2))
take(("tuple", 2))
