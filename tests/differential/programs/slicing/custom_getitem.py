class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


g = Grid()
print(g[1], g[1:2], g[::3], g[1, 2], g[1:2, ..., None], g["a"], g[()], g[1,])
print(g[:], g[-1:], g[*[1, 2], 3])
g[0] = "x"
g[1:3] = [1]
g[0, 1] += (9,)
del g[5], g[1:2]
index = 0
index, g[index] = 7, "ordered"
index
