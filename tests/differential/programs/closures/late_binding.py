late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
made = [(lambda n: lambda: n)(i) for i in range(3)]
print([f() for f in late], [f() for f in early], [f() for f in made])

functions = []
for word in ("a", "b", "c"):

    def show():
        return word

    functions.append(show)
print([f() for f in functions])
word = "changed"
[f() for f in functions]
