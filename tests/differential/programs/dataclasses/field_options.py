from dataclasses import dataclass, field, fields


@dataclass
class Task:
    title: str = field(metadata={"help": "what to do"})
    secret: str = field(default="hidden", repr=False)
    weight: int = field(default=1, compare=False)
    count: int = field(init=False, default=0)
    slug: str = field(init=False)
    parts: dict = field(default_factory=lambda: {"n": 0})

    def __post_init__(self):
        self.slug = self.title.lower().replace(" ", "-")


t = Task("Write Docs")
print(t, t.secret, t == Task("Write Docs", weight=99))
for f in fields(Task):
    print(f.name, f.type, f.init, f.repr, f.compare, f.kw_only, dict(f.metadata))
try:
    Task("x", count=3)
except TypeError as error:
    print(error)
[f.name for f in fields(t) if f.init]
