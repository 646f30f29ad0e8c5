class Node:
    __slots__ = ("_value", "_next", "__secret", "label")

    def __init__(self, value, following=None):
        self._value = value
        self._next = following
        self.__secret = value * 2

    def __iter__(self):
        node = self
        while node is not None:
            yield node._value
            node = node._next

    def secret(self):
        return self.__secret


chain = Node(1, Node(2, Node(3)))
print(list(chain), chain.secret(), chain._Node__secret, Node.__slots__)
print(hasattr(chain, "_next"), hasattr(chain, "label"), hasattr(chain, "__dict__"), getattr(chain, "_value"))
for action in (lambda: setattr(chain, "_other", 1), lambda: chain.label, lambda: chain._missing):
    try:
        action()
    except AttributeError as error:
        print(error)
del chain._next
try:
    chain._next
except AttributeError as error:
    print(error)
[getattr(chain, name) for name in Node.__slots__[:1]]
