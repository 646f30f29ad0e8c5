# raises ValueError
from contextlib import contextmanager


@contextmanager
def transaction(log):
    log.append("begin")
    try:
        yield log
    except Exception as error:
        print("rollback:", error)
        raise
    else:
        log.append("commit")


def transfer(amount):
    with transaction([]) as log:
        if amount < 0:
            raise ValueError(f"negative amount {amount}")
        log.append(amount)
    return log


print(transfer(5))
transfer(-1)
