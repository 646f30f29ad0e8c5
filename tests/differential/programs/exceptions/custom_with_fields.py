class HttpError(Exception):
    def __init__(self, status, reason="unknown", *, retry=False):
        super().__init__(status, reason)
        self.status = status
        self.reason = reason
        self.retry = retry

    def __str__(self):
        return f"{self.status} {self.reason}" + (" (retry)" if self.retry else "")


class Teapot(HttpError):
    def __init__(self):
        super().__init__(418, "teapot")


for error in (HttpError(500), HttpError(503, "busy", retry=True), Teapot()):
    try:
        raise error
    except HttpError as caught:
        print(caught, "|", repr(caught), caught.args, caught is error)
