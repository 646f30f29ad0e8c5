import random


class Walker:
    def __init__(self, seed):
        self._rng = random.Random(seed)
        self.x = self.y = 0

    def step(self):
        dx, dy = self._rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        self.x += dx
        self.y += dy
        return self.x, self.y


class Loaded(random.Random):
    def random(self):
        return 0.25


w = Walker(123)
print([w.step() for _ in range(6)])
rng = random.Random(2024)
hits = sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(2000))
print(hits, 4 * hits / 2000, rng.getrandbits(64), [rng.randint(1, 6) for _ in range(10)])
print(Loaded().random(), Loaded().uniform(0, 8), Loaded().choice([1, 2, 3, 4]) in (1, 2, 3, 4))
random.seed(99)
passwords = ["".join(random.choices("abcdef0123456789", k=8)) for _ in range(2)]
teams = random.sample(["ann", "bo", "cy", "di"], k=4)
passwords, [teams[:2], teams[2:]], random.Random(1).gauss(0, 1) == random.Random(1).gauss(0, 1)
