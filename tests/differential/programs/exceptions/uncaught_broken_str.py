# raises Mute
class Mute(Exception):
    def __str__(self):
        raise RuntimeError("I cannot be described")


try:
    raise Mute(1)
except Mute as error:
    print(error.args)
    try:
        str(error)
    except RuntimeError as problem:
        print(problem)
raise Mute(2)
