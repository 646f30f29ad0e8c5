# raises AssertionError
def normalise(weights):
    total = sum(weights)
    assert total > 0, f"weights must be positive, got {weights}"
    return [round(w / total, 3) for w in weights]


assert normalise([1, 1]) == [0.5, 0.5]
try:
    assert False
except AssertionError as error:
    print(repr(error), str(error) == "")
normalise([-1, 0])
