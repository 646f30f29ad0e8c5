# raises KeyError
from enum import Enum


class Country(Enum):
    NO = "Norway"
    SE = "Sweden"


def names(codes):
    return [Country[code].value for code in codes]


print(names(["NO", "SE"]))
names(["NO", "XX"])
