import io, sys

class Shout:
    def __init__(self):
        self.pieces = []
    def write(self, text):
        self.pieces.append(text)

class Chatty:
    def __str__(self):
        print("(asked)")
        return "chatty"

print(), print(1, "a", None, [1], sep="-", end="!\n"), print("x", end=""), print("y", sep=None, end=None)
print("first", Chatty(), "last", flush=True)
s = Shout()
print(1, 2, sep=", ", file=s)
print(s.pieces)
out = io.StringIO()
print("to buffer", file=out)
print(repr(out.getvalue()), print(end=""))
class Text(str):
    def __str__(self):
        return "inner"
print(Text("outer"), Text("a"), sep=Text("|"))
sys.stdout.write("written\n")
sys.stdout.writelines(["a", "b\n"])
print(sys.stdout.isatty(), sys.stdin.read())
wrongs = [lambda: print(1, sep=1), lambda: print(1, end=b""), lambda: print(1, file=3), lambda: print(1, nope=2), lambda: print(1, file=s, flush=True)]
for wrong in wrongs:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
