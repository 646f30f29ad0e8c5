import types
from types import AsyncGeneratorType, BuiltinFunctionType, CoroutineType, GeneratorType, MethodType


def generator():
    yield 1


async def coroutine():
    return 1


async def async_generator():
    yield 1


class Greeter:
    name = "x"

    def hello(self):
        return f"hello {self.name}"


c = coroutine()
samples = [generator(), c, async_generator(), Greeter().hello, len, [].append, (n for n in ())]
kinds = [GeneratorType, CoroutineType, AsyncGeneratorType, MethodType, BuiltinFunctionType]
for sample in samples:
    print(type(sample).__name__, [k.__name__ for k in kinds if isinstance(sample, k)])
c.close()
bound = MethodType(lambda self, word: f"{word} {self.name}", Greeter())
print(bound("bye"), isinstance(Greeter.hello, MethodType), types.GeneratorType is GeneratorType)
