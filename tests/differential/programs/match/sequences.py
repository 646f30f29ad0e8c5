def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y] if x == y:
            return f"twins {x}"
        case (first, *middle, last) if len(middle) > 1:
            return f"{first}..{last} around {middle}"
        case [1, *rest]:
            return f"one and {rest}"
        case [[a, b], [c, *_]]:
            return f"nested {a} {b} {c}"
        case [*_, "end"]:
            return "ends"
        case [_, _]:
            return "a pair"
        case _:
            return "no sequence"


values = [[], [5], (3, 3), (1, 2, 3, 4), [1, 2, 3], [[1, 2], [3, 4, 5]], ["a", "b", "end"], range(2), "ab", {1, 2}, None]
[shape(v) for v in values]
