from dataclasses import asdict, astuple, dataclass, field, is_dataclass


@dataclass
class Address:
    street: str
    city: str = "Oslo"


@dataclass
class Person:
    name: str
    home: Address
    others: list[Address] = field(default_factory=list)
    by_name: dict[str, Address] = field(default_factory=dict)
    pair: tuple = ()


p = Person("Kim", Address("A 1"), [Address("B 2", "Bergen")], {"work": Address("C 3")}, (Address("D"), 1))
d = asdict(p)
print(d)
print(astuple(p))
d["home"]["street"] = "changed"
print(p.home.street, is_dataclass(p), is_dataclass(Person), is_dataclass(d))
print(asdict(p.home, dict_factory=lambda items: {k.upper(): v for k, v in items}))
try:
    asdict(Person)
except TypeError as error:
    print(error)
astuple(p.home)
