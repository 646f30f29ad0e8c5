import json


class ReprMixin:
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items()))
        return f"{self.__class__.__name__}({fields})"


class ComparableMixin:
    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash(tuple(sorted(vars(self).items())))


class JsonMixin:
    def to_json(self):
        return json.dumps(self.__dict__, sort_keys=True)

    @classmethod
    def from_json(cls, text):
        return cls(**json.loads(text))


class User(ReprMixin, ComparableMixin, JsonMixin):
    def __init__(self, name, age):
        self.name = name
        self.age = age


user = User("Bo", 42)
copy = User.from_json(user.to_json())
print(user, copy == user, copy is user, len({user, copy}))
user.to_json()
