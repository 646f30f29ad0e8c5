# raises TypeError
class Base:
    def __init_subclass__(cls, flavour="plain"):
        cls.flavour = flavour


class Good(Base, flavour="lime"):
    pass


print(Good.flavour)


class Bad(Base, color="red"):
    pass
