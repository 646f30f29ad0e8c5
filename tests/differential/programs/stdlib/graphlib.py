from graphlib import CycleError, TopologicalSorter

graph = {"app": {"lib", "log"}, "lib": {"core"}, "log": {"core"}, "core": set()}
order = list(TopologicalSorter(graph).static_order())
print(order[0], order[-1], sorted(order[1:3]))
ts = TopologicalSorter()
ts.add("d", "b", "c")
ts.add("b", "a")
ts.add("c", "a")
ts.prepare()
waves = []
while ts.is_active():
    ready = sorted(ts.get_ready())
    waves.append(ready)
    ts.done(*ready)
print(waves)
try:
    list(TopologicalSorter({"x": ["y"], "y": ["z"], "z": ["x"]}).static_order())
except CycleError as error:
    print(error.args[0], sorted(set(error.args[1])), isinstance(error, ValueError))
fresh = TopologicalSorter({"a": []})
for bad in (lambda: fresh.get_ready(), lambda: fresh.done("a"), lambda: ts.add("late")):
    try:
        bad()
    except ValueError as error:
        print(error)
