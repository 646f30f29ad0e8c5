class NoArgs:
    x = 1


class TwoArgs:
    __match_args__ = ("a", "b")
    a = 1


def attempt(action):
    try:
        return action()
    except TypeError as error:
        return str(error)


def positional_without_match_args():
    match NoArgs():
        case NoArgs(x):
            return x


def too_many():
    match TwoArgs():
        case TwoArgs(a, b, c):
            return a, b, c


def missing_attribute_is_no_match():
    match TwoArgs():
        case TwoArgs(a, b):
            return "both"
        case TwoArgs(a):
            return f"only {a}"


def repeated():
    match TwoArgs():
        case TwoArgs(1, a=2):
            return "?"


def not_a_class():
    target = 5
    match 5:
        case target():
            return "?"


for case in (positional_without_match_args, too_many, missing_attribute_is_no_match, repeated, not_a_class):
    print(attempt(case))
