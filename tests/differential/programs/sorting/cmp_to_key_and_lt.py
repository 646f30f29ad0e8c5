from functools import cmp_to_key, total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


class Reverse:
    compared = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Reverse.compared += 1
        return other.v < self.v


print(sorted(map(Version, ["1.10", "1.2", "0.9", "1.2.1"])), Version("1.0") >= Version("1"), Version("2") > Version("1"))
print([r.v for r in sorted(map(Reverse, [3, 1, 2]))], Reverse.compared)
largest = sorted(["3", "30", "34", "5", "9"], key=cmp_to_key(lambda a, b: int(b + a) - int(a + b)))
"".join(largest)
