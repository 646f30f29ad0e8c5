class Base:
    def __init__(self, **kwargs):
        print("Base", sorted(kwargs))
        self.order = ["Base"]


class Left(Base):
    def __init__(self, *, left=1, **kwargs):
        print("Left before")
        super().__init__(**kwargs)
        self.order.append(f"Left{left}")


class Right(Base):
    def __init__(self, *, right=2, **kwargs):
        print("Right before")
        super().__init__(**kwargs)
        self.order.append(f"Right{right}")


class Bottom(Left, Right):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.order.append("Bottom")


print(Bottom(left=10, right=20).order)
print(Bottom(extra=True).order)
issubclass(Bottom, Right)
