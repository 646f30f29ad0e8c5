from dataclasses import InitVar, dataclass, field
import dataclasses

def attempt(make):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)

def mutable():
    @dataclass
    class A:
        _items: list = []
def order():
    @dataclass
    class A:
        _x: int = 1
        _y: int
def no_annotation():
    @dataclass
    class A:
        _x = field()
def both():
    field(default=1, default_factory=list)
def unsafe():
    @dataclass(unsafe_hash=True)
    class A:
        x: int
        def __hash__(self):
            return 1
def frozen_from_plain():
    @dataclass
    class A:
        x: int
    @dataclass(frozen=True)
    class B(A):
        y: int
def order_without_eq():
    @dataclass(order=True, eq=False)
    class A:
        x: int
def weakref_without_slots():
    @dataclass(weakref_slot=True)
    class A:
        x: int
def replaced():
    @dataclass
    class A:
        _x: int = field(init=False, default=1)
    dataclasses.replace(A(), _x=2)
def needs_initvar():
    @dataclass
    class A:
        _x: InitVar[int]
    dataclasses.replace(A(1))
def own_slots():
    @dataclass(slots=True)
    class A:
        __slots__ = ("x",)
        x: int
for make in (mutable, order, no_annotation, both, unsafe, frozen_from_plain, order_without_eq, weakref_without_slots,
             replaced, needs_initvar, own_slots):
    attempt(make)
