# raises AttributeError
import re


def year(text):
    match = re.search(r"\b(\d{4})\b", text)
    return match.group(1)


print(year("released in 1991, in February"))
year("no year here")
