class Base:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        print("base get")
        return self._x

    @x.setter
    def x(self, value):
        print("base set", value)
        self._x = value


class Doubled(Base):
    @property
    def x(self):
        return super().x * 2

    @x.setter
    def x(self, value):
        Base.x.fset(self, value // 2)


class OnlyGetter(Base):
    @Base.x.getter
    def x(self):
        return f"<{self._x}>"


d = Doubled()
d.x = 10
print(d.x, d._x)
o = OnlyGetter()
o.x = 7
print(o.x)
