class Tool:
    names = []

    def plain(self):
        return "plain"

    @classmethod
    def build(cls):
        return cls.__name__

    @staticmethod
    def add(a, b=1):
        """Add."""
        return a + b

    table = {"add": add}
    total = add(1, 2)


class Better(Tool):
    pass


print(Tool.total, Tool.table["add"](3), Better.build(), Better().build())
print(Tool.add.__name__, Tool.add.__doc__, Tool.build.__name__)
print(Tool.plain is Tool.plain, Tool.build == Tool.build, Tool.add is Better.add)
Tool.plain(None)
