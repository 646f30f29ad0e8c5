log = []


def say(x):
    log.append(x)
    return x


result = {say(f"k{i}"): say(f"v{i}") for i in range(2)}
print(log)
log.clear()
pairs = [(say(a), say(b)) for a in say("xy") for b in say([1, 2]) if say(b) > 1]
print(pairs, log)
log.clear()
gen = (say(i) for i in say(range(2)))
print(log)
print(list(gen), log[1:])
sets = {say(3), say(1), say(2), *[say(4)]}
print(log[3:], sorted(sets))
{**{"a": say(1)}, "a": say(2), **{"b": say(3)}}
