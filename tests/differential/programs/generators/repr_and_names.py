def countdown(n):
    """Count down."""
    yield n


gen = countdown(3)
print(gen.__name__, gen.__qualname__)
print(repr(gen).split(" at ")[0])
anonymous = (x for x in ())
print(anonymous.__name__)
print(type(gen).__name__, type(anonymous) is type(gen))
print(iter(gen) is gen)
print(hasattr(gen, "send"), hasattr(gen, "__next__"), callable(gen))
countdown.__doc__
