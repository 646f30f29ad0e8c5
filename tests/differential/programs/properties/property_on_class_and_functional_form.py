class Box:
    def __init__(self, w):
        self.w = w

    def get_size(self):
        return self.w * 10

    def set_size(self, value):
        self.w = value / 10

    size = property(get_size, set_size, doc="ten times the width")
    alias = size


class Bigger(Box):
    def get_size(self):
        return -1


b = Bigger(3)
print(b.size, b.get_size(), b.alias)
b.alias = 50
print(b.w, Box.size.__doc__, Box.size is Box.alias)
print(isinstance(Box.size, property), Bigger.size.fset is Box.set_size)
Box.size.fget(b)
