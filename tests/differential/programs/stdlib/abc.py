from abc import ABC, ABCMeta, abstractclassmethod, abstractmethod, abstractstaticmethod


class Codec(ABC):
    @abstractmethod
    def encode(self, text): ...

    @abstractclassmethod
    def name(cls): ...

    @abstractstaticmethod
    def priority(): ...


class Reverse(Codec):
    def encode(self, text):
        return text[::-1]

    @classmethod
    def name(cls):
        return cls.__name__.lower()

    @staticmethod
    def priority():
        return 7


class Marker(metaclass=ABCMeta):
    pass


print(Reverse().encode("abc"), Reverse.name(), Reverse.priority(), isinstance(Reverse(), Codec), Marker().__class__.__name__)
try:
    Codec()
except TypeError as error:
    print(error)


class Half(Codec):
    def encode(self, text):
        return super().encode(text)


try:
    Half()
except TypeError as error:
    print(error)
