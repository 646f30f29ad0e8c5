class Memo:
    """Cache a method's results per instance."""

    def __init__(self, function):
        self.function = function
        self.results = {}

    def __get__(self, instance, owner):
        def call(*args):
            key = (instance.name, args)
            if key not in self.results:
                print("computing", key)
                self.results[key] = self.function(instance, *args)
            return self.results[key]

        return call


class Worker:
    def __init__(self, name):
        self.name = name

    @Memo
    def power(self, base, exponent):
        return base**exponent


a, b = Worker("a"), Worker("b")
[a.power(2, 10), a.power(2, 10), b.power(2, 10), a.power(2, 11)]
