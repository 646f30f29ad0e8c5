from types import EllipsisType, GenericAlias, NoneType, NotImplementedType, SimpleNamespace, UnionType

ns = SimpleNamespace(a=1, b=[2])
ns.c = "see"
del ns.a
print(ns, ns.c, vars(ns), ns == SimpleNamespace(b=[2], c="see"), SimpleNamespace(), SimpleNamespace(**{"x": ns}).x.b, hasattr(ns, "a"))
ns.b.append(ns.c)
print(ns, isinstance(None, NoneType), NoneType.__name__, isinstance(..., EllipsisType), isinstance(NotImplemented, NotImplementedType), isinstance(int | str, UnionType), isinstance(list[int], GenericAlias), type(None) is NoneType, type(int | None).__name__)
print(GenericAlias(dict, (str, int)), list[int].__origin__, dict[str, int].__args__, (int | str).__args__, list[int]([1, 2]), int | str == str | int, isinstance(3, int | str))
loop = SimpleNamespace()
loop.me = loop
print(loop)
try:
    ns.missing
except AttributeError as error:
    print(error)
try:
    SimpleNamespace(1, 2)
except TypeError as error:
    print(type(error).__name__)


class Config(SimpleNamespace):
    def merged(self, **more):
        return Config(**{**vars(self), **more})


repr(Config(a=1).merged(b=2))
