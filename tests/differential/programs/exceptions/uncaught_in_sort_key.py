# raises TypeError
people = [{"name": "Ann", "born": 1990}, {"name": "Bo", "born": None}, {"name": "Cy", "born": 1985}]


def age(person, year=2024):
    return year - person["born"]


print([p["name"] for p in people if p["born"]])
print(sorted((p for p in people if p["born"]), key=age)[0]["name"])
sorted(people, key=age)
