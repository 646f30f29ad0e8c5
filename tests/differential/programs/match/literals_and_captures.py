def http(status):
    match status:
        case 200 | 201:
            return "ok"
        case 404:
            return "not found"
        case int() if 500 <= status < 600:
            return f"server error {status}"
        case int(code):
            return f"code {code}"
        case True:
            return "never reached"
        case "teapot" | b"teapot":
            return "418"
        case None:
            return "nothing"
        case -1.5 | 2 + 3j:
            return "odd number"
        case _:
            return f"unknown {status!r}"


[http(s) for s in (200, 201, 404, 503, 302, True, "teapot", b"teapot", None, -1.5, 2 + 3j, [])]
