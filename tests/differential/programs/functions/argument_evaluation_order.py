log = []


def note(x):
    log.append(x)
    return x


def target(*args, **kwargs):
    return args, kwargs


print(note(target)(note(1), *note([2, 3]), note(4), k=note(5), **note({"m": 6}), n=note(7))[1])
print([x if not callable(x) else x.__name__ for x in log])
log.clear()
d = {note("k1"): note("v1"), note("k2"): note("v2")}
note(d)[note("key")] = note("value")
print(log[:7], log[-1])
log.clear()
x = note(1) + note(2) * note(3) ** note(2) - -note(4)
print(x, log)
log.clear()
print(note(1) < note(2) < note(0) < note(99), log)
log.clear()
print(note(0) or note("") or note("last") or note("never"), note(1) and note(0) and note("no"), log)
