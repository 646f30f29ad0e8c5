from __future__ import absolute_import, annotations, division, generator_stop, print_function, unicode_literals, with_statement


def f(x: not_evaluated.at_all, *args: Nor.this) -> And[Nothing]:
    y: neither.here = 1
    return x / 2


class C:
    field: Undefined | None = None

    def method(self) -> C:
        return self


print(f(3), f.__annotations__, C.__annotations__, C().method() is not None)
print(7 / 2, type("text").__name__)
C.method.__annotations__
