class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key or cls.__name__.lower()
        Plugin.registry[cls.key] = cls
        print("registered", cls.key)

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{getattr(item, '__name__', item)}]"


class Csv(Plugin):
    pass


class Json(Plugin, key="js"):
    pass


print(Plugin[int], Csv["x"], sorted(Plugin.registry))
try:

    class Broken(Plugin, unknown=1):
        pass

except TypeError as error:
    print(error)
Plugin.registry["js"] is Json
