import operator
from operator import add, attrgetter, itemgetter, methodcaller, mul

print(add(1, 2), operator.sub(5, 3), mul("ab", 2), operator.truediv(7, 2), operator.floordiv(7, 2), operator.mod(7, 4), operator.pow(2, 5), operator.neg(3), operator.pos(-3), operator.abs(-4), operator.inv(5), operator.invert(0))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(16, 2), operator.not_(0), operator.truth([]), operator.is_(None, None), operator.is_not(1, None), operator.index(7))
print(operator.lt(1, 2), operator.le(2, 2), operator.eq(1, 1.0), operator.ne(1, 2), operator.ge(1, 2), operator.gt(3, 2), operator.concat([1], [2]), operator.contains("abc", "b"), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"), operator.getitem({"k": 5}, "k"), operator.length_hint([1, 2]))
items = [1, 2, 3]
operator.setitem(items, 0, 10)
operator.delitem(items, 1)
print(items, operator.iadd(items, [4]) is items, items, operator.imul(3, 4), operator.isub(5, 1), operator.iconcat([1], [2]), operator.ior({1}, {2}), operator.call(len, "abc"))
rows = [("b", 2, {"x": 1}), ("a", 2, {"x": 3}), ("c", 1, {"x": 2})]
print(sorted(rows, key=itemgetter(1, 0)), itemgetter(0)("xyz"), itemgetter(0, -1)([1, 2, 3]), itemgetter(slice(1, None))("hello"), list(map(itemgetter("x"), map(itemgetter(2), rows))))


class P:
    def __init__(self, name, age):
        self.name, self.age, self.me = name, age, self

    def greet(self, word, *, mark="!"):
        return f"{word} {self.name}{mark}"


p = P("Ann", 5)
print(attrgetter("name")(p), attrgetter("name", "age")(p), attrgetter("me.me.name")(p), methodcaller("greet", "hi")(p), methodcaller("greet", "yo", mark="?")(p), methodcaller("upper")("abc"), attrgetter("real")(3), methodcaller("split", ",")("a,b"))
for bad in (lambda: attrgetter("nope")(p), lambda: methodcaller("nope")(p), lambda: itemgetter(5)([1]), lambda: itemgetter("k")({}), lambda: add(1, "a"), lambda: operator.indexOf([1], 2), lambda: attrgetter(1), lambda: itemgetter()):
    try:
        bad()
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
