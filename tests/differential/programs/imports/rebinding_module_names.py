import json
import math as m

if m.pi > 3:
    import math
print(math.pi == m.pi, json.loads("[1]"))
json_text = json.dumps({"json": 1})
from json import dumps as json

print(json([1]), json_text)


def shadow(math):
    return math + 1


print(shadow(1), [math for math in (1, 2)], (lambda m: m * 2)(4))
sqrt = "not a function"
from math import sqrt

print(sqrt(25))
del sqrt
try:
    sqrt(1)
except NameError as error:
    print(error)
try:
    import statistics
except ImportError:
    statistics = None
try:
    from datetime import UTC
except ImportError as error:
    UTC = None
print(statistics.mean([1, 2, 3]), UTC)
for name in ("a",):
    from string import ascii_lowercase as letters
letters[:3]
