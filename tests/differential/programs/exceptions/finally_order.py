log = []


def run(kind):
    try:
        log.append("try")
        if kind == "raise":
            raise ValueError(kind)
        if kind == "return":
            return "from try"
    except ValueError as error:
        log.append(f"except {error}")
        return "from except"
    else:
        log.append("else")
        return "from else"
    finally:
        log.append("finally")


for kind in ("raise", "return", "plain"):
    print(run(kind), log)
    log.clear()
