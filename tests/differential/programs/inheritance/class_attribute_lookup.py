class Meta1:
    options = {"a": 1}
    level = 1


class Meta2(Meta1):
    options = {**Meta1.options, "b": 2}
    level = Meta1.level + 1


class Meta3(Meta2):
    level = 3


print(Meta3.options, Meta3.level, Meta2.level)
Meta1.options["c"] = 3
print(Meta2.options, Meta3.options is Meta2.options)
Meta2.level = 20
del Meta3.level
print(Meta3.level, "level" in vars(Meta2()), hasattr(Meta3, "level"))
del Meta2.level
[Meta3.level, Meta2().level]
