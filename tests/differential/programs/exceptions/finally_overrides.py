def returns_twice():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def loop():
    seen = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
        finally:
            seen.append(f"f{i}")
    else:
        seen.append("else")
    return seen


def late_change():
    value = 1
    try:
        return value
    finally:
        value = 2


[returns_twice(), swallows(), loop(), late_change()]
