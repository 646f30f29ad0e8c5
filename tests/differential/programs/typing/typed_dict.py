from typing import NotRequired, Required, TypedDict


class Movie(TypedDict):
    title: str
    year: int


class Rated(Movie, total=False):
    rating: float
    _internal: str


class Mixed(TypedDict, total=False):
    id: Required[int]
    note: NotRequired[str]


m: Movie = {"title": "Alien", "year": 1979}
r = Rated(title="Solaris", year=1972, _internal="x")
print(m, r, type(m) is dict, m == Movie(title="Alien", year=1979), r["_internal"], Rated.__annotations__)
print(Movie.__name__, sorted(Rated.__annotations__), Mixed(id=1), isinstance(r, dict))
Point = TypedDict("Point", {"x": int, "y-coord": int})
print(Point(x=1), Point.__name__)
try:
    isinstance(m, Movie)
except TypeError as error:
    print(error)
try:
    m["director"]
except KeyError as error:
    print(error)
m | {"year": 1986}
