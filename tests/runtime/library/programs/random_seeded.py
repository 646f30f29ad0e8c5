import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(100), 3), random.uniform(1, 2))
x = list(range(10))
random.shuffle(x)
print(x, random.choices("ab", weights=[1, 9], k=5), random.gauss(0, 1), random.getrandbits(70), random.randbytes(4))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random(), random.betavariate(1, 2), random.triangular(), random.expovariate(2), random.vonmisesvariate(1, 2))
r = random.Random("seed")
print(r.random(), random.Random(1.5).random(), random.Random(b"x").random(), r.normalvariate(0, 1), r.randrange(0, 100, 7))

class Half(random.Random):
    def random(self):
        return 0.5
print(Half().randint(1, 10), Half().choice([1, 2, 3]), isinstance(r, random.Random))
for wrong in (lambda: random.choice([]), lambda: random.Random([]), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.seed(())):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
import statistics
print(statistics.NormalDist(0, 1).samples(3, seed=5), statistics.NormalDist(10, 2).cdf(12), statistics.NormalDist(1, 2) + 3)
