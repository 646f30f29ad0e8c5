class Registry:
    _instance = None
    created = 0

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            print("creating")
            cls._instance = super().__new__(cls)
            cls._instance.entries = {}
        return cls._instance

    def __init__(self, name="default"):
        Registry.created += 1
        self.name = name


first = Registry("one")
first.entries["k"] = "v"
second = Registry("two")
print(first is second, first.name, second.entries, Registry.created)
(id(first) == id(second), first == second)
