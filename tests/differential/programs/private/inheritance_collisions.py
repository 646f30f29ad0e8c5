class Base:
    def __init__(self):
        self._name = "base"
        self.__token = "base token"
        self._setup()

    def _setup(self):
        self._ready = "base ready"

    def token(self):
        return self.__token


class Left(Base):
    def _setup(self):
        super()._setup()
        self._name += "+left"
        self.__token = "left token"


class Right(Base):
    def _setup(self):
        self._right = True
        super()._setup()
        self._name += "+right"


class Both(Left, Right):
    _shared = []

    def _setup(self):
        super()._setup()
        self._shared.append(self._name)

    def token(self):
        return super().token(), self._Left__token


b = Both()
print(b._name, b._ready, b._right, b.token(), Both._shared, sorted(vars(b)))
print(hasattr(Base(), "_right"), Both._setup.__qualname__, super(Both, b).token(), b._setup.__name__)
Base._late = classmethod(lambda cls: cls.__name__)
print(Both._late(), b._late())
Base._setup = lambda self: setattr(self, "_ready", "patched")
Base()._ready, Right()._ready
