# raises ValueError
def cleanup():
    raise ValueError("cleanup failed too")


try:
    print("working")
    {"a": 1}["b"]
except KeyError:
    print("handling")
    cleanup()
