class Tree:
    class _Node:
        __slots__ = ("key", "_left", "_right")

        def __init__(self, key):
            self.key = key
            self._left = self._right = None

        def __repr__(self):
            return f"{type(self).__name__}({self.key})"

    class _Empty(Exception):
        pass

    def __init__(self):
        self._root = None
        self._size = 0

    def add(self, key):
        self._root = self._insert(self._root, key)
        return self

    def _insert(self, node, key):
        if node is None:
            self._size += 1
            return self._Node(key)
        side = "_left" if key < node.key else "_right"
        setattr(node, side, self._insert(getattr(node, side), key))
        return node

    def smallest(self):
        if self._root is None:
            raise Tree._Empty("nothing here")
        node = self._root
        while node._left:
            node = node._left
        return node


t = Tree().add(5).add(2).add(8).add(1)
print(t.smallest(), t._size, t._root, Tree._Node, Tree._Node.__name__, Tree._Node.__qualname__)
try:
    Tree().smallest()
except Tree._Empty as error:
    print(repr(error), type(error).__name__, type(error))
t._root._left._left.key
