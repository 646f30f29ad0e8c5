class AppError(Exception):
    """Base."""


class NotFound(AppError, KeyError):
    def __str__(self):
        return f"not found: {self.args[0]}"


class Denied(AppError):
    code = 403


def handle(error):
    try:
        raise error
    except NotFound as e:
        return f"NotFound {e} {isinstance(e, KeyError)}"
    except (Denied, PermissionError) as e:
        return f"denied {getattr(e, 'code', None)} {e!r}"
    except AppError as e:
        return f"app {e.args}"
    except Exception as e:
        return f"other {type(e).__name__}: {e}"


for error in (NotFound("x"), Denied("no"), PermissionError("os"), AppError(1, 2), AppError(), ValueError, LookupError("l")):
    print(handle(error))
