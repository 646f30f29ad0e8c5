import operator
from functools import reduce

pairs = [(operator.iand, 6), (operator.ifloordiv, 4), (operator.ilshift, 2), (operator.imod, 5), (operator.ipow, 3), (operator.irshift, 1), (operator.itruediv, 8), (operator.ixor, 3)]
for function, operand in pairs:
    print(function.__name__, function(100, operand))


class M:
    def __init__(self, v):
        self.v = v

    def __matmul__(self, other):
        return M(self.v * 10 + other.v)

    def __imatmul__(self, other):
        self.v += other.v
        return self


m = M(1)
print(operator.matmul(m, M(2)).v, operator.imatmul(m, M(5)) is m, m.v, reduce(operator.matmul, map(M, range(1, 5))).v)
table = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "<": operator.lt}


def rpn(text):
    stack = []
    for token in text.split():
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else:
            stack.append(float(token))
    return stack.pop()


rpn("5 1 2 + 4 * + 3 -"), rpn("1 2 <"), reduce(operator.or_, [1, 4, 8]), reduce(operator.concat, ["a", "b"])
