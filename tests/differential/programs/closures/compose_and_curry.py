from functools import reduce


def compose(*functions):
    return reduce(lambda f, g: lambda *args: f(g(*args)), functions, lambda x: x)


def curry(function, arity):
    def collect(*args):
        if len(args) >= arity:
            return function(*args)
        return lambda *more: collect(*args, *more)

    return collect


inc = lambda x: x + 1
double = lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5), compose()(7))
volume = curry(lambda a, b, c: a * b * c, 3)
print(volume(2)(3)(4), volume(2, 3)(4), volume(2)(3, 4))
inc.__name__, volume.__name__
