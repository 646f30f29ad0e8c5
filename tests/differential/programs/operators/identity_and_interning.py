a = [1, 2]
b = a
c = list(a)
print(a is b, a is c, a == c, id(a) == id(b), id(a) == id(c), a is not c)
x = None
print(x is None, None is not x, True is True, (not None) is True, ... is Ellipsis, NotImplemented is NotImplemented)


def same(value, other):
    return value is other


print(same("abc", "abc"), same(5, 5), same((), ()), same("", str()), type(a) is list, type(type(a)) is type, same(int, type(3)))
print([a] == [[1, 2]], [a][0] is a, (a,)[0] is b, {"k": a}["k"] is a)
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], nan != nan, [float("nan")] == [float("nan")], {nan: 1}.get(nan))
identities = {id(a), id(b), id(c)}
print(len(identities), isinstance(id(a), int), id(a) == id(a), id(None) == id(None))
copy_of_tuple = tuple((1, 2))
copy_of_tuple is tuple(copy_of_tuple), frozenset({1}) == {1}, a[:] is a
