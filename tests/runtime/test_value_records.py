"""Objects of classes that stay on their side: dataclasses, named tuples, models, enumerations and exceptions."""

from __future__ import annotations

import collections
import dataclasses
import enum
import typing
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from headgate.runtime.values import CannotCross, Codec, MalformedValue, Opaque, Record, RefusedValue, encode
from headgate.runtime.worker.names import MARK, marked, plain


class Wall:
    """Both ends of one conversation."""

    def __init__(self) -> None:
        self.host = Codec(trusted=True)
        self.worker = Codec(attribute_name=marked, plain_name=plain, text=plain, mark=MARK)

    def inside(self, value: object) -> typing.Any:
        return self.worker.decode(self.host.encode(value))

    def outside(self, value: object, **options: typing.Any) -> typing.Any:
        return self.host.decode(self.worker.encode(value, **options))


@pytest.fixture
def wall() -> Wall:
    return Wall()


@dataclass
class Order:
    id: int
    items: list[str] = field(default_factory=list)
    note: str | None = None


@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0


@dataclass(eq=False)
class Node:
    name: str


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = field(init=False, default=7)


class Pair(typing.NamedTuple):
    left: int
    right: str = "r"


class Colour(enum.Enum):
    RED = 1
    GREEN = (1, 2)
    CRIMSON = RED
    CALL = print


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Name(enum.StrEnum):
    FIRST = "first"


class Mixed(str, enum.Enum):  # noqa: UP042 - prints otherwise than a StrEnum
    A = "a"


class Access(enum.Flag):
    READ = 1
    WRITE = 2
    BOTH = 3


# -- records -----------------------------------------------------------------------------------------------------------


def test_a_dataclass_of_the_host_is_a_record_inside(wall: Wall) -> None:
    order = wall.inside(Order(1, ["a"]))
    assert type(order) is not Order
    assert isinstance(order, Record)
    assert (order.id, order.items, order.note) == (1, ["a"], None)
    assert repr(order) == "Order(id=1, items=['a'], note=None)"
    order.note = "changed"
    assert order.note == "changed"


def test_it_comes_back_as_the_hosts_own_class(wall: Wall) -> None:
    order = wall.inside([Order(1, ["a"]), Point(1, 2)])
    order[0].note = "changed"
    assert wall.outside(order) == [Order(1, ["a"], "changed"), Point(1, 2)]


def test_a_class_that_never_left_comes_back_only_when_registered(wall: Wall) -> None:
    data = wall.worker.encode(wall.inside(Point(1, 2)))
    other = Codec(trusted=True)
    assert type(other.decode(data)) is not Point
    other.register(Point)
    assert other.decode(data) == Point(1, 2)


def test_a_dataclass_of_a_script_is_a_record_outside(wall: Wall) -> None:
    point = wall.outside(Point(1, 2))
    assert type(point) is not Point
    assert type(point).__name__ == "Point"
    assert dataclasses.asdict(point) == {"x": 1, "y": 2}
    assert dataclasses.replace(point, y=5).y == 5
    assert [each.name for each in dataclasses.fields(point)] == ["x", "y"]


def test_an_object_of_a_script_comes_back_as_the_scripts_own(wall: Wall) -> None:
    mine = [Order(1), Point(1), Pair(1), Slotted(1), Colour.RED, Access.READ | Access.WRITE]
    back = wall.inside(wall.outside(mine))
    assert back == mine
    assert list(map(type, back)) == list(map(type, mine))
    assert back[4] is Colour.RED


def test_a_scripts_constructor_does_not_run_when_its_object_comes_back(wall: Wall) -> None:
    runs = []

    @dataclass
    class Noisy:
        a: int

        def __post_init__(self) -> None:
            runs.append(self.a)

    noisy = Noisy(1)
    back = wall.inside(wall.outside(noisy))
    assert type(back) is Noisy
    assert runs == [1]


def test_records_are_equal_when_name_and_fields_are(wall: Wall) -> None:
    assert wall.outside(Order(1)) == Wall().outside(Order(1))
    assert wall.outside(Order(1)) != wall.outside(Order(2))
    assert wall.outside(Order(1)) != wall.outside(Point(1))
    assert wall.outside(Order(1)) != Order(1)


def test_frozen_records_hash_sort_and_refuse_assignment(wall: Wall) -> None:
    points = wall.outside({Point(2), Point(1)})
    assert sorted(points) == [wall.outside(Point(1)), wall.outside(Point(2))]
    assert len({wall.outside(Point(1)), wall.outside(Point(1))}) == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        wall.inside(Point(1)).x = 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(wall.inside(Order(1)))


def test_records_without_equality_are_each_their_own(wall: Wall) -> None:
    nodes = wall.outside({Node("a"), Node("a")})
    assert sorted(node.name for node in nodes) == ["a", "a"]


def test_a_record_that_does_not_hash_cannot_be_a_key_outside() -> None:
    @dataclass
    class Hashed:
        a: list
        __hash__ = object.__hash__

    with pytest.raises(CannotCross, match=r"value\{\.\.\.\}: a Hashed cannot be a key"):
        encode({Hashed([])})


def test_slots_and_late_fields_survive_both_ways(wall: Wall) -> None:
    value = Slotted(1)
    value.b = 9
    assert wall.outside(wall.inside(value)) == value
    assert wall.inside(wall.outside(value)).b == 9


def test_a_named_tuple_is_one_on_the_other_side(wall: Wall) -> None:
    left, right = pair = wall.inside(Pair(1, "b"))
    assert (left, right, pair[0], pair.right, pair._asdict()) == (1, "b", 1, "b", {"left": 1, "right": "b"})
    assert repr(pair) == "Pair(left=1, right='b')"
    assert type(wall.outside(pair)) is Pair


def test_a_subclass_of_a_named_tuple_made_of_something_else_is_a_tuple(wall: Wall) -> None:
    assert wall.outside(tuple.__new__(Pair, (1, 2, 3))) == (1, 2, 3)


def test_private_fields_bear_the_mark_inside_only(wall: Wall) -> None:
    @dataclass
    class Account:
        _balance: int

    account = wall.inside(Account(5))
    assert getattr(account, "_balance" + MARK) == 5
    assert repr(account) == "Account(_balance=5)"
    assert wall.outside(account) == Account(5)
    script_class = type("_Own" + MARK, (), {"__annotations__": {"_a" + MARK: int}})
    instance = dataclass(init=False, repr=False, eq=False)(script_class)()
    setattr(instance, "_a" + MARK, 1)
    own = wall.outside(instance)
    assert (type(own).__name__, own._a) == ("_Own", 1)
    assert wall.outside(SimpleNamespace(**{"_b" + MARK: 1}))._b == 1


def test_a_field_that_is_missing_is_named() -> None:
    order = Order(1)
    del order.note
    assert encode(order) == encode(Order(1))  # the class has a default
    del order.id
    with pytest.raises(CannotCross, match=r"value\[0\]: its field 'id' is missing"):
        encode([order])


def test_fields_are_read_without_running_code_of_a_script() -> None:
    @dataclass
    class Sly:
        a: int

        def __getattribute__(self, name: str) -> object:
            raise AssertionError

    sly = Sly.__new__(Sly)
    object.__setattr__(sly, "a", 1)
    assert Wall().outside(sly).a == 1


def test_an_obstacle_in_a_field_is_named() -> None:
    with pytest.raises(CannotCross, match=r"^value\.items\[0\]: a built-in function cannot leave"):
        encode(Order(1, [print]))  # type: ignore[list-item]
    with pytest.raises(CannotCross, match=r"^value\[1\]: a built-in function cannot leave"):
        encode(Pair(1, print))  # type: ignore[arg-type]


def test_a_class_whose_fields_have_no_names_cannot_cross() -> None:
    odd = dataclasses.make_dataclass("Odd", ["a"])
    odd.__dataclass_fields__ = {"not a name": odd.__dataclass_fields__["a"]}
    with pytest.raises(CannotCross, match="its class has a field name that is none: 'not a name'"):
        encode(odd(1))
    assert isinstance(Wall().outside([odd(1)], opaque=True)[0], Opaque)


def test_a_constructor_of_the_host_may_refuse(wall: Wall) -> None:
    @dataclass
    class Positive:
        value: int

        def __post_init__(self) -> None:
            if self.value < 0:
                raise ValueError("negative")

    positive = wall.inside(Positive(1))
    positive.value = -1
    with pytest.raises(RefusedValue, match="Positive: negative"):
        wall.outside(positive)


def test_a_class_whose_constructor_wants_more_than_its_fields_stays_a_record(wall: Wall) -> None:
    @dataclass
    class Seeded:
        seed: dataclasses.InitVar[int]
        value: int = 0

        def __post_init__(self, seed: int) -> None:
            self.value = seed

    back = wall.outside(wall.inside(Seeded(3)))
    assert (type(back) is Seeded, back.value) == (False, 3)


# -- pydantic ----------------------------------------------------------------------------------------------------------


def test_a_pydantic_model_crosses_and_is_validated_on_return(wall: Wall) -> None:
    pydantic = pytest.importorskip("pydantic")

    class Item(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(extra="allow")
        id: int = pydantic.Field(alias="itemId")
        tags: list[str] = pydantic.Field(default_factory=list)

    item = wall.inside(Item(itemId=1, tags=["a"], colour="red"))
    assert (item.id, item.tags, item.colour) == (1, ["a"], "red")
    assert wall.outside(item) == Item(itemId=1, tags=["a"], colour="red")
    item.tags = 5
    with pytest.raises(RefusedValue, match="Item: 1 validation error"):
        wall.outside(item)


def test_the_extras_of_a_model_differ_from_instance_to_instance(wall: Wall) -> None:
    pydantic = pytest.importorskip("pydantic")

    class Row(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(extra="allow")

    rows = [Row(**{f"column{number}": number}) for number in range(20)] + [Row()]
    assert wall.outside(wall.inside(rows)) == rows
    with pytest.raises(CannotCross, match=r"value\[0\]: it has a field name that is none: 'a b'"):
        wall.host.encode([Row(**{"a b": 1})])


# -- enumerations ------------------------------------------------------------------------------------------------------


def test_members_are_members_inside_and_the_same_each_time(wall: Wall) -> None:
    red, green = wall.inside([Colour.RED, Colour.GREEN])
    assert (red.name, red.value, green.value) == ("RED", 1, (1, 2))
    assert repr(red) == "<Colour.RED: 1>"
    assert red is type(red).CRIMSON
    assert wall.inside(Colour.CRIMSON) is red
    assert isinstance(type(red).CALL.value, Opaque)


def test_members_come_back_as_the_hosts_own(wall: Wall) -> None:
    members = [Colour.RED, Level.HIGH, Name.FIRST, Mixed.A, Access.READ, Access.READ | Access.WRITE, Access(0)]
    back = wall.outside(wall.inside(members))
    assert all(one is other for one, other in zip(back, members, strict=True))


def test_a_mixed_in_type_is_kept(wall: Wall) -> None:
    high, first, mixed, access = wall.outside([Level.HIGH, Name.FIRST, Mixed.A, Access.READ])
    assert high == 2
    assert first == "first"
    assert str(first) == "first"
    assert mixed == "a"
    assert str(mixed) == "Mixed.A"
    assert (access | type(access).WRITE).name == "BOTH"


def test_members_may_be_keys(wall: Wall) -> None:
    assert wall.outside(wall.inside({Colour.RED: 1, Level.LOW: 2})) == {Colour.RED: 1, Level.LOW: 2}


def test_a_large_enumeration_with_lists_for_values_is_refused_at_home() -> None:
    large = enum.Enum("large", {f"M{number}": [number] for number in range(101)})  # type: ignore[misc]
    with pytest.raises(CannotCross, match="an Enum of more than 100 members with values that do not hash"):
        encode(large.M1)  # type: ignore[attr-defined]


def test_an_enumeration_whose_values_hold_records_crosses(wall: Wall) -> None:
    deep = enum.Enum("deep", {"A": Point(1, 2), "B": [Level.LOW]})  # type: ignore[misc]
    member = wall.outside(deep.A)  # type: ignore[attr-defined]
    assert (member.value.x, type(member).B.value[0]) == (1, 1)


# -- exceptions --------------------------------------------------------------------------------------------------------


class Failure(LookupError):
    pass


def test_exceptions_cross_with_type_and_arguments(wall: Wall) -> None:
    key, own, group, decode_error, os_error = wall.outside(
        [
            KeyError("k"),
            Failure("a", 1),
            ExceptionGroup("g", [ValueError(1)]),
            UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
            FileNotFoundError(2, "none"),
        ]
    )
    assert (type(key), key.args) == (KeyError, ("k",))
    assert (type(own).__name__, isinstance(own, LookupError), own.args) == ("Failure", True, ("a", 1))
    assert (group.message, type(group.exceptions[0])) == ("g", ValueError)
    assert str(decode_error) == "'utf-8' codec can't decode byte 0xff in position 0: bad"
    assert os_error.errno == 2


def test_an_argument_that_cannot_cross_does_not_keep_the_exception_back(wall: Wall) -> None:
    assert isinstance(wall.outside(ValueError(print)).args[0], Opaque)


def test_an_exception_whose_arguments_were_replaced_still_crosses(wall: Wall) -> None:
    error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")
    error.args = ("nonsense",)
    assert wall.outside(error).args == ("nonsense",)


# -- standard classes that a side has its own version of ---------------------------------------------------------------


def test_a_side_may_have_its_own_version_of_a_standard_class() -> None:
    class Ordered(dict):
        pass

    class Namespace(SimpleNamespace):
        pass

    worker = Codec(stand_ins={collections.OrderedDict: Ordered, SimpleNamespace: Namespace})
    host = Codec(trusted=True)
    value = [collections.OrderedDict(a=1), SimpleNamespace(b=2)]
    inside = worker.decode(host.encode(value))
    assert list(map(type, inside)) == [Ordered, Namespace]  # type: ignore[call-overload]
    assert host.decode(worker.encode(inside)) == value


def test_more_classes_than_anyone_has_are_refused() -> None:
    many = [dataclasses.make_dataclass(f"C{number}", ["a"])(1) for number in range(257)]
    assert len(Wall().outside(many[:256])) == 256
    with pytest.raises(CannotCross, match="records of more than 256 classes"):
        encode(many)


def test_forgetting_old_classes_does_not_break_new_records(wall: Wall) -> None:
    for number in range(1100):
        record = wall.outside(dataclasses.make_dataclass(f"C{number}", ["a"])(number))
        assert record.a == number


def test_a_record_of_unknown_origin_is_still_a_record(wall: Wall) -> None:
    class Deleted(enum.Enum):
        A = 1

    data = wall.worker.encode(wall.inside(Deleted.A))
    member = Codec(trusted=True).decode(data)
    assert member.name == "A"  # type: ignore[attr-defined]
    with pytest.raises(MalformedValue):
        wall.host.decode(data.replace(b"\xa1A", b"\xa1B"))
