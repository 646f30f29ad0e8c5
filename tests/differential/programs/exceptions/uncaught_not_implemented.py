# raises NotImplementedError
class Handler:
    def handle(self, event):
        method = getattr(self, "on_" + event, self.fallback)
        return method()

    def fallback(self):
        raise NotImplementedError(type(self).__name__ + " cannot handle this")

    def on_start(self):
        return "started"


class Quiet(Handler):
    def on_stop(self):
        return "stopped"


q = Quiet()
print(q.handle("start"), q.handle("stop"))
q.handle("explode")
