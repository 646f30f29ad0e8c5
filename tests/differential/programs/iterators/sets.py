a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= {1, 2, 3, 4}, a < a, a > {1}, a.isdisjoint({9}))
s = set()
s.add(1)
s.update([2, 3], (4,))
s.discard(99)
print(s.pop() in {1, 2, 3, 4}, len(s), sorted(a.union(b, [7])), sorted(a.intersection([1, 2], {2})), sorted(a.symmetric_difference(b)))
f = frozenset("hello")
print(sorted(f), f == set("hello"), hash(f) == hash(frozenset("olleh")), {f: 1}[frozenset("helo")], type(f | {"z"}).__name__, type({"z"} | f).__name__)
a &= b
a |= {10}
a -= {3}
print(sorted(a), {1, 1.0, True}, {(1, 2), (1, 2)}, len({frozenset(), frozenset()}))
for bad in (lambda: {[1]}, lambda: a + b, lambda: f.add(1), lambda: a.remove("x"), lambda: set(5), lambda: a | [1], lambda: set().pop()):
    try:
        bad()
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
