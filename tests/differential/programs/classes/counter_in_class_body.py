class Machine:
    states = []
    for name in ("idle", "running", "stopped"):
        states.append(name.upper())
    del name
    size = len(states)
    pairs = [(a, b) for a, b in zip(states, range(3))]

    if size > 2:

        def status(self):
            return "many"

    else:

        def status(self):
            return "few"

    print("body executed", size)


print(Machine.states, Machine.pairs, Machine().status())
hasattr(Machine, "name")
