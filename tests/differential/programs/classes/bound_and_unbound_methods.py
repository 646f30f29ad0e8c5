class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self, greeting="Hello"):
        return f"{greeting}, {self.name}"

    @classmethod
    def anonymous(cls):
        return cls("stranger")

    @staticmethod
    def shout(text):
        return text.upper()


g = Greeter("Ann")
bound = g.greet
print(bound(), bound("Hi"), Greeter.greet(g, "Bye"))
print(bound == g.greet, bound is g.greet)
print(Greeter.shout("a"), g.shout("b"), Greeter.anonymous().greet())
print(bound.__name__, bound.__qualname__)
g.greet = lambda: "shadowed"
print(g.greet())
del g.greet
list(map(Greeter.greet, [Greeter("x"), Greeter("y")]))
