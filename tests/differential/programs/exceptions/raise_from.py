def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"cannot parse {text!r}") from error


try:
    parse("12x")
except RuntimeError as error:
    print(error, "|", repr(error.__cause__), "|", error.__context__ is error.__cause__, error.__suppress_context__)

try:
    try:
        {}["k"]
    except KeyError:
        raise ValueError("hidden context") from None
except ValueError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined = [].pop()
except IndexError as error:
    print(error, "during", repr(error.__context__), error.__cause__)
