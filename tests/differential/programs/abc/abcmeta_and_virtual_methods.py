from abc import ABC, ABCMeta, abstractmethod, abstractproperty


class Plugin(metaclass=ABCMeta):
    @abstractmethod
    def run(self): ...

    @staticmethod
    @abstractmethod
    def version(): ...

    @abstractproperty
    def label(self): ...


class Good(Plugin):
    def run(self):
        return "running"

    @staticmethod
    def version():
        return 3

    label = "good"


class Mixed(Good, ABC):
    @property
    def label(self):
        return "mixed " + super().label


print(Good().run(), Good.version(), Mixed().label, issubclass(Mixed, Plugin), type(Plugin).__name__)
try:
    Plugin()
except TypeError as error:
    print(error)


class Template(ABC):
    def steps(self):
        yield self.first()
        yield from self.rest()

    @abstractmethod
    def first(self): ...

    def rest(self):
        return ()


class Impl(Template):
    first = lambda self: "one"

    def rest(self):
        return ["two", "three"]


list(Impl().steps())
