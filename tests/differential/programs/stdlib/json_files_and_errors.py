import io
import json

buffer = io.StringIO()
json.dump({"rows": [{"id": 1}, {"id": 2}]}, buffer, indent=1)
print(buffer.getvalue())
buffer.seek(0)
loaded = json.load(buffer)
print(loaded, [r["id"] for r in loaded["rows"]], loaded == json.loads(buffer.getvalue()))
text = '{"name": "Ann",\n "age": thirty}'
try:
    json.loads(text)
except json.JSONDecodeError as error:
    print(error.msg, error.lineno, error.colno, error.pos, error.doc == text, isinstance(error, ValueError), repr(error))


class Point:
    def __init__(self, x, y):
        self.x, self._y = x, y


print(json.dumps([Point(1, 2), Point(3, 4)], default=vars), json.dumps({"p": Point(1, 2)}, default=lambda o: o.__dict__, sort_keys=True))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
print(json.dumps({True: 1, 2.5: 2, "x": 3}), json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps("\x00\u2028é"), json.dumps(["é"], ensure_ascii=True))
nested = json.loads("[" * 50 + "]" * 50)
depth = 0
while nested:
    nested, depth = nested[0], depth + 1
depth
