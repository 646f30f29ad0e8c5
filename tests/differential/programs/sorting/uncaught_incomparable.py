# raises TypeError
records = [{"name": "b", "n": 2}, {"name": "a", "n": 2}, {"name": "c", "n": 1}]
print(sorted(records, key=lambda r: (r["n"], r["name"])))


def rank(rows):
    return sorted((r["n"], r) for r in rows)


rank(records)
