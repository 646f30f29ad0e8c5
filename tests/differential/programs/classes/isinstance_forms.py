class A:
    pass


class B(A):
    pass


items = [A(), B(), 1, True, "s", None, 1.5, [], {}, B]
print([isinstance(i, A) for i in items])
print([isinstance(i, (int, str)) for i in items])
print([isinstance(i, int | None) for i in items])
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int), issubclass(B, (str, A)))
for bad in (lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: isinstance(1, list[int])):
    try:
        bad()
    except TypeError as error:
        print(error)
