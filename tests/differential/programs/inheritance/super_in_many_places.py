class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    @classmethod
    def create(cls, name):
        return cls(name)

    @staticmethod
    def kingdom():
        return "animalia"

    @property
    def label(self):
        return f"[{self.name}]"


class Dog(Animal):
    sound = "woof"

    def speak(self):
        return super().speak() + "!"

    @classmethod
    def create(cls, name):
        made = super().create(name.title())
        made.created = True
        return made

    @property
    def label(self):
        return "dog " + super().label


class Puppy(Dog):
    def speak(self):
        return super(Dog, self).speak() + " (quietly)"


rex = Puppy.create("rex")
print(rex.speak(), rex.label, rex.created, Puppy.kingdom())
print(Dog("old").speak(), Animal.speak(rex))
type(rex).__name__
