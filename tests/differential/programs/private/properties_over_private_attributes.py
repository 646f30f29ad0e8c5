class Person:
    def __init__(self, first, last):
        self._first = first
        self._last = last
        self.__age = None

    @property
    def _full(self):
        return f"{self._first} {self._last}"

    @property
    def name(self):
        return self._full

    @name.setter
    def name(self, value):
        self._first, self._last = value.split()

    @property
    def age(self):
        return self.__age

    @age.setter
    def age(self, value):
        self.__age = int(value)

    _alias = property(lambda self: self._first[0] + self._last[0])


p = Person("Ada", "Byron")
p.name = "Ada Lovelace"
p.age = "36"
print(p.name, p._full, p.age, p._alias, vars(p))
try:
    p._full = "x"
except AttributeError as error:
    print(error)
try:
    del p._alias
except AttributeError as error:
    print(error)
p._first += "!"
p.name
