def total(list, sum=0):
    for max in list:
        sum += max
    return sum


print(total([1, 2, 3]))
id, type, format = 7, "kind", "fmt"
print(id, type, format, [str for str in "ab"], str(5))


class Shop:
    list = ["a"]

    def all(self):
        return list(self.list)

    def type(self):
        return [len(x) for x in self.all()]


shop = Shop()
print(shop.all(), shop.type(), type)
del type
print(type(shop).__name__)


def vars_and_names(dir, vars="v", *, hash=None, **input):
    return dir, vars, hash, input


print(vars_and_names(1, hash=2, open=3, eval=4))
object = {"eval": 1, "exec": 2}
object["eval"] + object["exec"]
