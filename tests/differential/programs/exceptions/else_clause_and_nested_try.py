def steps(data):
    try:
        number = int(data)
    except ValueError:
        yield "not a number"
        try:
            number = len(data)
        except TypeError:
            yield "no length"
            return
        else:
            yield "used length"
    except TypeError as error:
        yield str(error)
        return
    else:
        yield "number"
    yield number * 2


[list(steps(d)) for d in ("21", "abc", None, [1, 2])]
