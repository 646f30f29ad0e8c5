from copy import copy, deepcopy


class Matrix:
    def __init__(self, rows):
        self._rows = rows
        self.__size = len(rows)
        self._parent = None

    def size(self):
        return self.__size


class Custom:
    def __init__(self, v):
        self._v = v
        self._copies = 0

    def __copy__(self):
        other = Custom(self._v)
        other._copies = self._copies + 1
        return other

    def __deepcopy__(self, memo):
        other = Custom(deepcopy(self._v, memo))
        other._copies = -1
        return other


m = Matrix([[1], [2]])
m._parent = m
shallow, deep = copy(m), deepcopy(m)
m._rows[0].append(99)
print(shallow._rows, deep._rows, deep._parent is deep, shallow._parent is m, deep.size(), sorted(vars(deep)))
c = Custom([1])
print(copy(c)._copies, copy(c)._v is c._v, deepcopy(c)._copies, deepcopy([c])[0]._v)
sorted(vars(copy(m)))
