from enum import Enum

Animal = Enum("Animal", "CAT DOG BEE")
Size = Enum("Size", {"S": "small", "L": "large"})


class Door(Enum):
    OPEN = "open"
    SHUT = "shut"

    __labels = {"open": "wide open"}

    def describe(self):
        return self.__labels.get(self.value, self._default())

    def _default(self):
        return f"just {self._value_} / {self._name_}"


print(list(Animal), Animal.DOG.value, Size("large"), Size.S)
print(Door.OPEN.describe(), Door.SHUT.describe(), list(Door))
Animal.__name__
