from typing import Protocol, runtime_checkable


class Speaker(Protocol):
    def speak(self) -> str: ...


@runtime_checkable
class Sized(Protocol):
    name: str

    def __len__(self) -> int: ...


class Dog:
    name = "dog"

    def speak(self):
        return "woof"

    def __len__(self):
        return 4


class Loud(Speaker):
    def shout(self):
        return self.speak().upper()

    def speak(self):
        return "hey"


def talk(speaker: Speaker) -> str:
    return speaker.speak()


print(talk(Dog()), talk(Loud()), Loud().shout(), isinstance(Dog(), Sized), isinstance([], Sized), isinstance(Loud(), Sized))
for bad in (lambda: Speaker(), lambda: isinstance(Dog(), Speaker), lambda: issubclass(Dog, Sized)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
