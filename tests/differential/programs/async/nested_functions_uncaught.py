# raises KeyError
import asyncio

DATA = {"users": {"1": {"name": "Ann", "team": "red"}}, "teams": {}}


async def get(table, key):
    await asyncio.sleep(0)
    return DATA[table][key]


async def team_of(user_id):
    user = await get("users", user_id)
    print("user", user["name"])
    return await get("teams", user["team"])


async def main():
    task = asyncio.create_task(team_of("1"))
    return await task


await main()
