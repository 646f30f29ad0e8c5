class Audited:
    def __init__(self):
        self.log = []
        self.value = 1

    def __setattr__(self, name, value):
        if name != "log":
            self.log.append(f"set {name}={value!r}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        object.__delattr__(self, name)


a = Audited()
a.value += 5
a.other = "x"
setattr(a, "third", None)
del a.other
delattr(a, "third")
try:
    del a.other
except AttributeError as error:
    print(error)
print(a.log)
hasattr(a, "other")
