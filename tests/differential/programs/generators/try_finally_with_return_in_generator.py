def tricky(flag):
    try:
        yield "working"
        if flag:
            return "early"
        yield "more"
    finally:
        print("finally", flag)
    return "late"


def collect(gen):
    out = []
    try:
        while True:
            out.append(next(gen))
    except StopIteration as stop:
        return out, stop.value


[collect(tricky(True)), collect(tricky(False))]
