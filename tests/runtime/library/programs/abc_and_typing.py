from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Sequence, Sized
import typing
from typing import NamedTuple, TypedDict, Protocol, runtime_checkable, Generic, TypeVar, Type, get_origin, get_args

class Base(metaclass=ABCMeta):
    _kind = "base"
    @abstractmethod
    def run(self): ...
    @property
    @abstractmethod
    def size(self): ...

class Impl(Base):
    size = 3
    def run(self):
        return self._kind

print(Impl().run(), isinstance(Base, ABCMeta), isinstance(int, ABCMeta), issubclass(Impl, Base))
try:
    Base()
except TypeError as error:
    print(error)

@Sized.register
class Fake:
    pass
print(isinstance(Fake(), Sized), len(Base.__annotations__) if hasattr(Base, "__annotations__") else 0)

class P(NamedTuple):
    x: int
    y: str = "d"
class T(TypedDict, total=False):
    k: int
@runtime_checkable
class Closable(Protocol):
    def close(self): ...
class File:
    def close(self): ...
print(P(1), P(1)._replace(y="e"), T(k=1), isinstance(File(), Closable), isinstance(3, Closable), P._field_defaults)
print(get_origin(Type[int]), get_args(Type[int]), Type[int], typing.OrderedDict[str, int], get_origin(typing.List[int]), typing.Dict[str, int])
