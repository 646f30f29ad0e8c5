# raises RecursionError
def depth(node):
    return 1 + depth(node["child"])


loop = {}
loop["child"] = loop
try:
    depth(loop)
except RecursionError as error:
    print("caught:", error)
depth(loop)
