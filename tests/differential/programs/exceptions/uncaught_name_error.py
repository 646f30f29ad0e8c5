# raises NameError
def compute(flag):
    if flag:
        result = "set"
    return later


print("start")
if len("abc") > 5:
    later = 1
compute(True)
