import asyncio


async def fetch():
    return {"name": "Ann"}


result = fetch()
try:
    result["name"]
except TypeError as error:
    print(error)
try:
    for item in result:
        pass
except TypeError as error:
    print(error)
print(repr(result).split(" at ")[0])
result.close()
try:
    result.send(None)
except RuntimeError as error:
    print(error)
(await fetch())["name"]
