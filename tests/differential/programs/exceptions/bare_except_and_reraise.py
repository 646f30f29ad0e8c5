def risky(action):
    try:
        return action()
    except (TypeError, ZeroDivisionError):
        return "arithmetic"
    except:
        print("something else")
        raise


print(risky(lambda: 1 / 0), risky(lambda: 1 + "a"), risky(lambda: "fine"))
try:
    risky(lambda: [][1])
except IndexError as error:
    print(repr(error))
try:
    raise
except RuntimeError as error:
    print(error)
