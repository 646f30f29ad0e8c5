# raises ValueError
number = 10**4299
print(len(str(number)), str(number)[:5])
try:
    int("9" * 5000)
except ValueError as error:
    print("parse:", error)
print(hex(16**5000)[:6], len(bin(2**20000)))
str(number * 1000)
