calls = []


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        calls.append(f"{self.n}<{other.n}")
        return self.n < other.n

    def __eq__(self, other):
        calls.append(f"{self.n}=={other.n}")
        return Truth(self.n == other.n)


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        calls.append(f"bool {self.value}")
        return self.value

    def __repr__(self):
        return f"Truth({self.value})"


def get(n):
    calls.append(f"get {n}")
    return Loud(n)


print(get(1) < get(2) < get(3), calls)
calls.clear()
print(get(2) < get(1) < get(0), calls)
calls.clear()
print(get(1) == get(1) == get(2), calls)
calls.clear()
print(not get(1) == get(2), get(1) != get(1), calls)
calls.clear()
print(Truth(True) and "and", Truth(False) or "or", calls, 1 if Truth(False) else 2)
print(1 in [1, 2] == True, (1 in [1, 2]) == True, 1 < 2 in {2}, "a" "b" == "ab" != "c")
