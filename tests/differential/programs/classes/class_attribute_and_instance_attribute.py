class Config:
    debug = False
    tags = []

    def add(self, tag):
        self.tags.append(tag)
        return self


a, b = Config(), Config()
a.add("x").add("y")
b.debug = True
print(b.tags, a.tags is b.tags, Config.tags)
print(a.debug, b.debug, Config.debug)
Config.debug = "on"
print(a.debug, b.debug)
del b.debug
print(b.debug)
a.tags = ["own"]
print(Config.tags, vars(a), vars(b))
a.tags += ["more"]
(a.tags, b.tags)
