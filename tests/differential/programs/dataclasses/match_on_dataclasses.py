from dataclasses import dataclass


@dataclass
class Circle:
    radius: float


@dataclass
class Rect:
    width: float
    height: float = 1
    color: str = "none"


def area(shape):
    match shape:
        case Circle(0) | Rect(0) | Rect(_, 0):
            return "empty"
        case Circle(r):
            return round(3.14 * r * r, 2)
        case Rect(w, h, color="red"):
            return f"red {w * h}"
        case Rect(width=w, height=h) if w == h:
            return f"square {w}"
        case Rect(w, h):
            return w * h
        case [*shapes]:
            return [area(s) for s in shapes]
        case other:
            return f"unknown {other!r}"


area([Circle(0), Circle(2), Rect(2, 0), Rect(2, 3, "red"), Rect(2, 2), Rect(2, 3), "blob", [Rect(4)]])
