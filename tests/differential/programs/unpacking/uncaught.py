# raises ValueError
def parse(line):
    key, value = line.split("=")
    return key.strip(), value.strip()


config = dict(parse(line) for line in ["host = db", "port=5432"])
print(config)
parse("url=http://x?a=b")
