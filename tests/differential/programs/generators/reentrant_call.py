# raises ValueError
def selfish():
    yield "first"
    yield next(me)


me = selfish()
print(next(me))
next(me)
