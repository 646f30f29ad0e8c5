# raises QuotaExceeded
class QuotaExceeded(Exception):
    def __init__(self, user, used, limit):
        self.user, self.used, self.limit = user, used, limit

    def __str__(self):
        return f"{self.user} used {self.used}/{self.limit} ({self.used / self.limit:.0%})"


class Meter:
    def __init__(self, limit):
        self.limit = limit
        self.used = 0

    def use(self, user, amount):
        self.used += amount
        if self.used > self.limit:
            raise QuotaExceeded(user, self.used, self.limit)
        return self.limit - self.used


meter = Meter(10)
print(meter.use("ann", 4), meter.use("ann", 5))
meter.use("ann", 6)
