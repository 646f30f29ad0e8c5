import json
import math
import random
from functools import reduce

modules = [math, json, random]
functions = {"floor": math.floor, "ceil": math.ceil, "dumps": json.dumps}
print([functions[k](2.5) for k in ("floor", "ceil", "dumps")], list(map(math.factorial, range(5))), math.floor is functions["floor"])
print(getattr(math, "sqrt")(9), hasattr(math, "pi"), hasattr(json, "nonsense"), getattr(math, "nothing", "default"))
print([name for name in ("sin", "cosine", "tan") if hasattr(math, name)], len(modules), math.pi == getattr(math, "pi"))
m = math
print(m is math, m.gcd(12, 18), reduce(m.gcd, [48, 36, 60]), math.floor.__name__, json.loads.__name__)
try:
    getattr(math, "no_such_function")
except AttributeError as error:
    print(error)
random.seed(5)
first = [random.random() for _ in range(2)]
random.seed(5)
first == [random.random(), random.random()]
