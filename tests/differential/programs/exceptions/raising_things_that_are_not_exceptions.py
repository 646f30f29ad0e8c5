class NotAnException:
    pass


for make in (lambda: "text", lambda: NotAnException, lambda: None, NotAnException):
    try:
        raise make()
    except TypeError as error:
        print(error)
try:
    raise ValueError("x") from "text"
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except NotAnException:
        pass
except TypeError as error:
    print(error, repr(error.__context__))
raised = False
try:
    raise KeyError
except KeyError as error:
    raised = (str(error), error.args)
raised
