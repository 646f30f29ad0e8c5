s = list(range(10))
text = "abcdefghij"
print(s[2:5], s[:3], s[7:], s[::3], s[::-1], s[8:2:-2], s[-3:], s[:-7], s[5:2], s[100:], s[-100:2])
print(text[1:4], text[::-2], text[-1], text[3:-3], text[:0] == "", text[2:8][1:3], text[-4:-1:2])
print((1, 2, 3)[::-1], b"bytes"[1:3], range(0, 20, 3)[1:4], range(10)[::-1], bytearray(b"abc")[:2])
middle = slice(2, -2)
print(s[middle], text[middle], middle, middle.start, middle.stop, middle.step, slice(None, 5).indices(3))
print(slice(1, 2) == slice(1, 2), s[True:3], s[None:None])
try:
    s[::0]
except ValueError as error:
    print(error)
try:
    s["a":]
except TypeError as error:
    print(error)
