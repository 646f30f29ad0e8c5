# raises ZeroDivisionError
safe = lambda x: 100 / x
apply = lambda f, xs: [f(x) for x in xs]
twice = lambda f: lambda x: f(f(x))

print(apply(safe, [1, 2, 5]))
print(twice(safe)(4))
apply(
    twice(safe),
    [10, 0],
)
