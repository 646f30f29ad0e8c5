class Base:
    __secret = "base"

    def __init__(self):
        self.__value = 1
        self._single = 2

    def __hidden(self):
        return f"hidden {self.__value} {self.__secret}"

    def show(self):
        return self.__hidden()


class Child(Base):
    __secret = "child"

    def __init__(self):
        super().__init__()
        self.__value = 100

    def both(self):
        return self.__value, self._Base__value, self.__secret, self._Base__secret


c = Child()
print(c.show(), c.both(), sorted(vars(c)))
print(c._Base__hidden(), Base._Base__secret, hasattr(c, "__value"), hasattr(c, "_Child__value"), getattr(c, "_Base__value"))
for look in (lambda: c.__value, lambda: Base.__secret):
    try:
        look()
    except AttributeError as error:
        print(error)
c.__dict__
