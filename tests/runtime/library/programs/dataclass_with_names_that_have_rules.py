from dataclasses import dataclass, asdict, replace

@dataclass(order=True)
class Picture:
    width: int
    format: str = "png"
    obj: object = None

p = Picture(3, format="gif")
print(p, p.format, asdict(p), replace(p, format="jpg"), p == Picture(3, "gif"), p < Picture(4))
match p:
    case Picture(w, f, o):
        print(w, f, o)
print(hash(Picture) is not None, [p.format for p in sorted([Picture(2), Picture(1)])])
