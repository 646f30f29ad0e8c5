match = {"case": 1}
case = "match"
type = 3
_ = "underscore"
print(match["case"], case, type, _)
match case:
    case "match":
        print("matched", _)
match (1, 2):
    case (_, _):
        print("wildcards do not bind:", _)


def fit(match, *, case=None):
    match match, case:
        case (int(), None):
            return "int alone"
        case (_, [*_]):
            return "with list"
    return "neither"


[fit(1), fit("x", case=[]), fit("x")]
