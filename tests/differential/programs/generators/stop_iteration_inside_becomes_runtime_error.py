# raises RuntimeError
def first_of_each(iterables):
    for iterable in iterables:
        yield next(iter(iterable))


print(list(first_of_each([[1], [2, 3]])))
for item in first_of_each([["a"], []]):
    print(item)
