# raises KeyboardInterrupt
def work(steps):
    for step in range(steps):
        print("step", step)
        if step == 2:
            raise KeyboardInterrupt
    return "done"


try:
    work(5)
except Exception:
    print("not caught here")
finally:
    print("finally runs")
