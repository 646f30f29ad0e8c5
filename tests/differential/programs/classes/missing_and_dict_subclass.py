class Translations(dict):
    def __missing__(self, key):
        value = f"<{key}>"
        self[key] = value
        return value


t = Translations(hello="bonjour")
print(t["hello"], t["world"], t, len(t))
print(t.get("absent"), "absent" in t)
print("{hello} {world} {other}".format_map(t))
print(isinstance(t, dict), t == {"hello": "bonjour", "world": "<world>", "other": "<other>"})
dict(t)
