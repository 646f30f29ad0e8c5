# raises AttributeError
from enum import Enum


class Status(Enum):
    OPEN = "open"
    CLOSED = "closed"


try:
    Status.OPEN.value = "other"
except AttributeError as error:
    print("caught:", error)
Status.note = "allowed"
print(Status.note)
Status.OPEN = "reopened"
