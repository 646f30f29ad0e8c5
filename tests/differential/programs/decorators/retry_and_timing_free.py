import functools


def retry(times, exceptions=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except exceptions as error:
                    print(f"{function.__name__} failed ({attempt}/{times}): {error}")
                    if attempt == times:
                        raise

        return wrapper

    return decorate


attempts = []


@retry(3, exceptions=(ValueError,))
def unstable(limit):
    attempts.append(len(attempts))
    if len(attempts) < limit:
        raise ValueError(f"attempt {len(attempts)}")
    return "done"


print(unstable(3))
attempts.clear()
try:
    unstable(99)
except ValueError as error:
    print("finally", error, len(attempts))
