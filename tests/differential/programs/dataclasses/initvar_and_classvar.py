from dataclasses import InitVar, dataclass, field, fields
from typing import ClassVar


@dataclass
class User:
    instances: ClassVar[int] = 0
    name: str
    password: InitVar[str]
    salt: InitVar[str] = "pepper"
    digest: str = field(init=False, repr=False)

    def __post_init__(self, password, salt):
        self.digest = f"{salt}:{password[::-1]}"
        User.instances += 1


u = User("ann", "secret")
v = User("bob", "hunter2", salt="s")
print(u, u.digest, v.digest, User.instances)
print([f.name for f in fields(User)], hasattr(u, "password"), u.salt)
try:
    User("eve")
except TypeError as error:
    print(error)
vars(u)
