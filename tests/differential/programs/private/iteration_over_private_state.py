class LinkedList:
    class _Cell:
        def __init__(self, _value, _next=None):
            self._value, self._next = _value, _next

    def __init__(self, *values):
        self._head = None
        self._length = 0
        for _value in reversed(values):
            self._push(_value)

    def _push(self, _value):
        self._head = self._Cell(_value, self._head)
        self._length += 1

    def __iter__(self):
        _cell = self._head
        while _cell:
            yield _cell._value
            _cell = _cell._next

    def _reverse(self):
        _previous, _cell = None, self._head
        while _cell:
            _cell._next, _previous, _cell = _previous, _cell, _cell._next
        self._head = _previous
        return self

    def __len__(self):
        return self._length

    def __eq__(self, _other):
        return isinstance(_other, LinkedList) and list(self) == list(_other)


items = LinkedList(1, 2, 3)
print(list(items), len(items), list(items._reverse()), items == LinkedList(3, 2, 1), items != LinkedList())
items._push(9)
[_v * 10 for _v in items]
