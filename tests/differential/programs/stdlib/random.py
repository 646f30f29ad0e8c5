import random
from random import Random, choice, choices, gauss, getrandbits, randint, random as uniform01, sample, seed, shuffle

seed(42)
print(uniform01(), random.random(), randint(1, 6), random.randrange(0, 100, 5), random.uniform(1, 2), choice("abc"), choices([1, 2, 3], weights=[5, 1, 1], k=5), sample(range(100), 4), getrandbits(16), random.randbytes(3))
deck = list(range(8))
shuffle(deck)
print(deck, gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.betavariate(1, 2), random.triangular(0, 1, 0.5), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.paretovariate(3), random.vonmisesvariate(0, 1), random.weibullvariate(1, 2))
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], sample("aab", counts=[1, 1, 1] , k=2), choices("ab", cum_weights=[1, 2], k=3))
own, other = Random(7), Random(7)
print(own.random() == other.random(), own.randint(1, 10), own.sample([1, 2, 3], 2), own.choice(["x", "y"]), isinstance(own, Random))
seed("text")
print(randint(0, 10**12), seed(b"bytes"), randint(0, 10**6), seed(2.5), randint(0, 10**6))
for bad in (lambda: choice([]), lambda: randint(5, 1), lambda: sample([1], 2), lambda: random.randrange(0), lambda: choices([], k=1), lambda: choices([1], weights=[0]), lambda: shuffle((1, 2)), lambda: sample({1, 2}, 1)):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
