class Field:
    def __set_name__(self, owner, name):
        print("named", name, len(name), owner.__name__)
        self._name = name
        self._slot = name + "_value"

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self._slot, "unset")

    def __set__(self, instance, value):
        instance.__dict__[self._slot] = value


class Model:
    _hidden = Field()
    shown = Field()
    __mangled = Field()

    def put(self, v):
        self._hidden = self.shown = self.__mangled = v


m = Model()
print(m._hidden, Model._hidden._name, Model._Model__mangled._name)
m.put(3)
print(m._hidden, m.shown, sorted(vars(m)))
[n for n in Model.__dict__ if not n.startswith("__")]
