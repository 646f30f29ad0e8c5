import sys
from contextlib import contextmanager


@contextmanager
def noisy(name):
    print("enter", name)
    try:
        yield
    finally:
        print("exit", name)


for n in range(10):
    with noisy(n):
        if n == 2:
            print("leaving early")
            exit()
        print("kept", n)
else:
    print("never")
