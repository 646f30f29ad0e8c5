class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    def __call__(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise ConnectionError(f"attempt {self.calls}")
        return f"ok after {self.calls}"


def retry(action, times=3):
    last = None
    for attempt in range(1, times + 1):
        try:
            return action()
        except ConnectionError as error:
            last = error
            print("retrying:", error)
    else:
        raise TimeoutError(f"gave up after {times}") from last


print(retry(Flaky(0)), retry(Flaky(2)))
try:
    retry(Flaky(5), times=2)
except OSError as error:
    print(type(error).__name__, error, repr(error.__cause__))
