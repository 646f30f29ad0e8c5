from typing import NamedTuple


class Employee(NamedTuple):
    """An employee."""

    name: str
    salary: float = 100.0
    tags: tuple[str, ...] = ()

    def raised(self, percent):
        return self._replace(salary=self.salary * (1 + percent / 100))

    def __str__(self):
        return f"{self.name} earns {self.salary:.0f}"


e = Employee("Ann")
print(e, repr(e), e.raised(10), e == ("Ann", 100.0, ()), e[0], e.name, len(e), [*e], Employee.__doc__, Employee._fields, e._asdict())
name, salary, _ = e
print(name, salary, hash(e) == hash(("Ann", 100.0, ())), e < Employee("Bo"), Employee.__annotations__["name"], isinstance(e, tuple))
for bad in (lambda: Employee(), lambda: setattr(e, "name", "x"), lambda: Employee("a", 1, (), 4), lambda: e._replace(nme="x")):
    try:
        bad()
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
match e:
    case Employee(n, s):
        print("matched", n, s)
try:

    class Bad(NamedTuple):
        a: int = 1
        b: int

except TypeError as error:
    print(error)
Pair = NamedTuple("Pair", [("left", int), ("right", int)])
Pair(1, right=2)._asdict()
