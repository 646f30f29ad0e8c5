parts = []
for i in range(3):
    parts.append(str(i) * (i + 1))
line = "+".join(parts)
print(line, line[::-1], line * 2, "=" * 10, "a" "b" 'c' """d""")
text = """first line
  second line\
 joined
\tthird "quoted" 'line'
"""
print(text, end="")
raw = r"C:\new\table\n"
print(raw, len(raw), rb"\x00", "tab\tend", "\\", '\'"', "\a\b\f\v\0".encode())
print("in" in "string", "x" not in "string", "" in "", "abc"[1], "abc"[-1], min("hello"), max("hello"), len("héllo"))
s = "immutable"
try:
    s[0] = "I"
except TypeError as error:
    print(error)
t = s
s += "!"
print(s, t, "ab" * 0 == "", "%s" * 3 % (1, 2, 3))
list("abc"), tuple("ab"), set("a"), sorted("cab")
