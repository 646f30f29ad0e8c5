def layered():
    try:
        try:
            yield 1
            yield 2
        finally:
            print("inner finally")
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("outer finally")


g = layered()
print(next(g))
print(g.close())
print(next(g, "exhausted"))
fresh = layered()
print(fresh.close())
print(next(fresh, "never started"))
