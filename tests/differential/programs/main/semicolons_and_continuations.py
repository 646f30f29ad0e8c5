a = 1; b = 2; c = a + b
text = "long " \
    "string"
result = (a +
          b +
          c)
if a: print("one line"); b = 5
while b > 3: b -= 1
class Empty: pass
def f(x): return x * 2
for i in range(2): print(i, end=" ")
print()
try: 1 / 0
except ZeroDivisionError: print("inline except")
with_backslash = a + \
    b
x = [
    1,
    2,  # comment
]
print(text, result, b, f(3), with_backslash, x, Empty.__name__); f(c); [a, b]
