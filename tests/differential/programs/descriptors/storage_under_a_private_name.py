class Positive:
    def __set_name__(self, owner, name):
        self.public = name
        self.private = "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.private)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.public} must be positive, got {value}")
        setattr(instance, self.private, value)

    def __delete__(self, instance):
        delattr(instance, self.private)


class Order:
    quantity = Positive()
    price = Positive()

    def __init__(self, quantity, price):
        self.quantity = quantity
        self.price = price

    def total(self):
        return self._quantity * self._price


order = Order(3, 2.5)
print(order.total(), order._quantity, sorted(vars(order)))
del order.price
print(hasattr(order, "price"), hasattr(order, "_price"))
try:
    Order(0, 1)
except ValueError as error:
    print(error)
