class Parent:
    value = "parent"

    def get(self):
        return self.value


class Child(Parent):
    value = property(lambda self: "child property")


class Grandchild(Child):
    value = "plain again"


print(Parent().get(), Child().get(), Grandchild().get())
try:
    Child().value = 3
except AttributeError as error:
    print(error)
g = Grandchild()
g.value = "instance"
(g.get(), Grandchild.value)
