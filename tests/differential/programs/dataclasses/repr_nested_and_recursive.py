from dataclasses import dataclass, field


@dataclass
class Node:
    name: str
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list, compare=False)

    def add(self, name):
        child = Node(name, self)
        self.children.append(child)
        return child


root = Node("root")
root.add("a").add("b")
print(root)


@dataclass(repr=False)
class Quiet:
    x: int = 1


class Holder:
    @dataclass
    class Inner:
        v: int


print(Holder.Inner(3), repr(Quiet()).startswith("<__main__.Quiet object"))


@dataclass
class Custom:
    v: int

    def __repr__(self):
        return f"C<{self.v}>"


[repr(Custom(1)), str(Custom(2))]
