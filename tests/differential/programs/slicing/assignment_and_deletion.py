s = list(range(8))
s[2:4] = "xyz"
print(s)
s[1:1] = [100, 200]
print(s)
s[::3] = ["*"] * len(s[::3])
print(s)
del s[2:5]
print(s)
del s[::2]
print(s)
s[:] = range(3)
alias = s
s[len(s) :] = [3, 4]
print(s, alias is s)
s[-1:] = []
s[1:3] = (i * i for i in range(4))
print(s)
s[0], s[-1] = s[-1], s[0]
print(s)
try:
    s[::2] = [1]
except ValueError as error:
    print(error)
try:
    s[1:2] = 5
except TypeError as error:
    print(error)
try:
    "abc"[1:2] = "x"
except TypeError as error:
    print(error)
