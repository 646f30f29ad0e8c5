class Temp:
    def __str__(self):
        return "temp"

    def __repr__(self):
        return "Temp()"


print([Temp()], (Temp(),), {Temp: 1} == {Temp: 1}, {"k": Temp()}, str([Temp()]))
print([], (), {}, set(), frozenset(), [[]], ((),), {1: {}}, {1}, frozenset({2}), range(3), slice(1, None))
print(["it's", 'say "hi"', "both ' and \"", "\n\t\\", "é☃", "\x00\x7f", b"by\xfftes", bytearray(b"x")])
loop = [1]
loop.append(loop)
d = {"self": None}
d["self"] = d
print(loop, d)
print(1e100, 1.0, 10**20, -0.0, 1j, complex(-0.0, -2), True, None, ..., NotImplemented, int, len)
(str(b"a"), ascii("né"), repr("tab\t"))
