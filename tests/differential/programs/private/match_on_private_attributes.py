class Event:
    __match_args__ = ("_kind", "_data")

    def __init__(self, kind, data=None):
        self._kind = kind
        self._data = data
        self.__id = 7


class Timed(Event):
    __match_args__ = ("_kind", "_at")

    def __init__(self, kind, at):
        super().__init__(kind)
        self._at = at


def handle(event):
    match event:
        case Timed("tick", 0):
            return "first tick"
        case Timed(_kind=kind, _at=at):
            return f"{kind} at {at}"
        case Event("key", {"_code": code}):
            return f"key {code}"
        case Event("quit"):
            return "quit"
        case Event(_data=[_x, *_]):
            return f"list starting {_x}"
        case Event(_Event__id=number, _kind=_k):
            return f"event {_k} {number}"
        case object(_missing=_):
            return "impossible"


events = [Timed("tick", 0), Timed("tock", 5), Event("key", {"_code": 13}), Event("quit"), Event("z", [9, 8]), Event("other"), 3]
[handle(e) for e in events]
