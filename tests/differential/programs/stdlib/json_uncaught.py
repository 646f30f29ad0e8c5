# raises JSONDecodeError
import json


def parse_lines(lines):
    for number, line in enumerate(lines, 1):
        yield number, json.loads(line)


stream = ['{"ok": true}', "[1, 2, 3]", '{"broken": }', "4"]
for number, document in parse_lines(stream):
    print(number, document)
