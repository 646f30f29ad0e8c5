class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


class Both(OnlyRepr, OnlyStr):
    pass


print(OnlyRepr(), [OnlyRepr()], f"{OnlyRepr()} {OnlyRepr()!s}")
print(OnlyStr(), repr(OnlyStr()).startswith("<__main__.OnlyStr object at"))
print(str(Both()), repr(Both()), {"k": Both()}, (Both(),))
print("%s %r" % (Both(), Both()))


class Bad:
    def __str__(self):
        return 42


try:
    str(Bad())
except TypeError as error:
    print(error)
