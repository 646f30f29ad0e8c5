import io
import sys

print("a", "b", sep="-", end="!\n")
print(1, 2, 3, sep="")
print()
print("no newline", end="")
print(" | continued", flush=True)
print(*[1, 2], *"ab", sep=", ")
print(*[], sep="x", end="|\n")
buffer = io.StringIO()
print("to buffer", 42, file=buffer)
print(repr(buffer.getvalue()))
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
for bad in (lambda: print("x", sep=1), lambda: print("x", end=b"")):
    try:
        bad()
    except TypeError as error:
        print(error)
print(print("nested"))
