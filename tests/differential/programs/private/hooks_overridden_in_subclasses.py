class Pipeline:
    def run(self, data):
        self._before(data)
        result = [self._transform(x) for x in data if self._accept(x)]
        return self._after(result)

    def _before(self, data):
        print(type(self).__name__, "got", len(data))

    def _accept(self, x):
        return True

    def _transform(self, x):
        return x

    def _after(self, result):
        return result


class Evens(Pipeline):
    def _accept(self, x):
        return x % 2 == 0 and super()._accept(x)


class DoubledEvens(Evens):
    def _transform(self, x):
        return 2 * super()._transform(x)

    def _after(self, result):
        return {"sum": sum(super()._after(result)), "items": result}


class Loud:
    def _before(self, data):
        print("LOUD")
        super()._before(data)


class LoudEvens(Loud, Evens):
    pass


print(Pipeline().run([1, 2]), Evens().run([1, 2, 3, 4]), LoudEvens().run([2]))
DoubledEvens().run(range(6))
