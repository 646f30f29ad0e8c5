class Outer:
    """An outer class."""

    class Inner:
        def method(self):
            class Local:
                pass

            return Local


def factory():
    class Made:
        pass

    return Made


print(Outer, Outer.Inner, factory())
print(Outer.Inner.__qualname__, Outer.Inner.method.__qualname__)
print(Outer.Inner().method().__qualname__, factory().__name__)
print(Outer.__doc__, Outer.Inner.__doc__, Outer.__module__)
print(factory() is factory(), type(Outer()) is Outer, Outer().__class__ is Outer)
print(type(Outer).__name__, isinstance(Outer, type))
repr(Outer.Inner()).split(" at ")[0]
