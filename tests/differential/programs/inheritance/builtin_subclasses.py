class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    @property
    def top(self):
        return self[-1]


class CaseInsensitive(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


class Percent(int):
    def __str__(self):
        return f"{int(self)}%"

    def __add__(self, other):
        return Percent(int(self) + int(other))


s = Stack([1]).push(2).push(3)
print(s, s.top, len(s), s[1:], type(s[1:]).__name__, s == [1, 2, 3])
d = CaseInsensitive()
d["Content-Type"] = "json"
print(d["CONTENT-TYPE"], d, "Content-Type" in d)
p = Percent(40) + 2
print(p, repr(p), p * 2, f"{p} {p:>5} {p!r}")
sum([Percent(1), Percent(2)], Percent(0)).__class__.__name__
