from collections import Counter, defaultdict

votes = Counter()
for ballot in ["ann", "bo", "ann", "cy", "bo", "ann"]:
    votes[ballot] += 1
print(votes.most_common(), votes.most_common(1)[0][0], sum(votes.values()), max(votes, key=votes.get))
a, b = Counter(x=3, y=1), Counter(x=1, z=2)
print(a + b, a - b, a & b, a | b, a == Counter({"y": 1, "x": 3}), a <= a + b, -Counter(x=-2), a.copy() is a)
a.update({"x": 10})
del a["y"]
print(a, a["nothing"], list(a), repr(Counter()), isinstance(a, dict), Counter(a=1) == Counter(a=1, b=0))
nested = defaultdict(lambda: defaultdict(int))
for team, player, points in [("red", "x", 3), ("blue", "y", 1), ("red", "x", 4)]:
    nested[team][player] += points
print({team: dict(players) for team, players in nested.items()})


class Deep(defaultdict):
    def __missing__(self, key):
        value = self[key] = Deep()
        return value


tree = Deep()
tree["a"]["b"]["c"] = 1
print(tree["a"]["b"]["c"], len(tree), "zz" in tree["a"])
sorted(Counter("aab").items())
