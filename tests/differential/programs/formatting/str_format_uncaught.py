# raises KeyError
TEMPLATE = "Dear {title} {name}, you owe {amount:.2f}"


def letter(**fields):
    return TEMPLATE.format(**fields)


print(letter(title="Ms", name="Ann", amount=3))
letter(title="Mr", amount=4)
