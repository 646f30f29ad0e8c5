def outer():
    x = "outer"
    trace = []

    def middle():
        nonlocal x
        x = "middle"
        y = 1

        def inner():
            nonlocal x, y
            x = "inner"
            y += 1
            trace.append((x, y))

            def innermost():
                x = "local only"
                return x, y

            return innermost()

        result = inner()
        trace.append((x, y))
        return result

    print(middle())
    trace.append(x)
    return trace


outer()
