import traceback


class Node:
    def __init__(self, children):
        self._children = children

    def _total(self):
        return sum(child._total() for child in self._children)


def run():
    tree = Node([Node([]), None])
    return tree._total()


try:
    run()
except AttributeError:
    print(traceback.format_exc())
try:
    try:
        {}["a"]
    except KeyError:
        int("b")
except ValueError as error:
    print("".join(traceback.format_exception(error)))
try:
    raise ExceptionGroup("several", [ValueError("one"), TypeError("two")])
except ExceptionGroup as group:
    print("".join(traceback.format_exception(group)))
