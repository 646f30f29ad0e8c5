# raises ValueError
def deep(n):
    if n == 0:
        raise ValueError("bottom")
    deep(n - 1)


def middle():
    try:
        deep(2)
    except ValueError as error:
        print("seen:", error)
        raise
    finally:
        print("cleaning")


middle()
