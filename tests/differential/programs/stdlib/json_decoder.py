import json
from decimal import Decimal

decoder = json.JSONDecoder()
text = '{"a": 1} [2, 3] "four"  5'
position, values = 0, []
while position < len(text):
    value, position = decoder.raw_decode(text, position)
    values.append(value)
    while position < len(text) and text[position] == " ":
        position += 1
print(values, decoder.decode("[1]"), json.JSONDecoder(parse_float=Decimal).decode("[0.1]"))


class PointDecoder(json.JSONDecoder):
    def __init__(self):
        super().__init__(object_hook=self._build)

    def _build(self, pairs):
        return complex(pairs["re"], pairs["im"]) if set(pairs) == {"re", "im"} else pairs


print(json.loads('{"z": {"re": 1, "im": 2}}', cls=PointDecoder), PointDecoder().decode('{"re": 0, "im": 1}'))
for bad in (lambda: decoder.decode("[1] 2"), lambda: decoder.raw_decode("nothing"), lambda: json.JSONDecoder(strict=True).decode('"\t"')):
    try:
        print(bad())
    except json.JSONDecodeError as error:
        print(error, error.pos)
json.JSONDecoder(strict=False).decode('"\t"')
