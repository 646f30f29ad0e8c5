# raises ValueError
rows = [("a", 1), ("b", 2.5), ("c", "three")]
for label, amount in rows:
    print(f"{label:<3}{amount:>8.2f}")
