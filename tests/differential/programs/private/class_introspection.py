class Base:
    _count: int = 0
    __hidden = 1
    name: str

    def _method(self): ...

    @classmethod
    def _create(cls): ...

    @property
    def _prop(self): ...


class Child(Base):
    _extra = 2


print([n for n in Base.__dict__ if not n.startswith("__")], Base.__annotations__)
print([n for n in vars(Child) if not n.startswith("__")], "_method" in vars(Base), "_count" in Base.__dict__)
print([n for n in dir(Child()) if not n.startswith("__")])
print(sorted(n for n in dir(Base) if n.startswith("_") and not n.startswith("__")))
print(Base._method.__name__, Base._create.__name__, Base.__dict__["_count"])
c = Child()
c._instance = 1
print([n for n in dir(c) if n.startswith("_i") and not n.startswith("__")], hasattr(Base, "_count"))
Base._count += 1
Child._count
