# raises OverflowError
import math

print(math.exp(709) > 1e307, 10**400 > 10**399)
try:
    2.0**5000
except OverflowError as error:
    print(error)
try:
    float(10**400)
except OverflowError as error:
    print(error)
math.exp(1000)
