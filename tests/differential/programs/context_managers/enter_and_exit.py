class Resource:
    def __init__(self, name, swallow=False, fail_on=None):
        self.name, self.swallow, self.fail_on = name, swallow, fail_on
        print("create", name)

    def __enter__(self):
        if self.fail_on == "enter":
            raise OSError(f"cannot enter {self.name}")
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind.__name__ if kind else None, error, traceback is None)
        if self.fail_on == "exit":
            raise OSError(f"cannot exit {self.name}")
        return self.swallow


with Resource("a") as a, Resource("b", swallow=True) as b:
    print(a, b)
    raise ValueError("swallowed by b")
try:
    with Resource("c") as c:
        raise KeyError("escapes")
except KeyError as error:
    print("caught", error)
try:
    with Resource("d"), Resource("e", fail_on="enter"):
        print("never")
except OSError as error:
    print(error)
try:
    with Resource("f", fail_on="exit"):
        raise ValueError("original")
except OSError as error:
    print(error, repr(error.__context__))
