# raises AttributeError
class Base:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


class Child(Base):
    def __init__(self, name):
        self.name = name


child = Child("forgetful")
print(child.name)
child.add("x")
