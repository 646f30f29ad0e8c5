import sys

print(sys.getdefaultencoding(), sys.get_int_max_str_digits(), sys.exception())
try:
    {}["k"]
except KeyError as error:
    print(sys.exception() is error, sys.exc_info()[1] is error, sys.exc_info()[0] is KeyError)
    try:
        int("x")
    except ValueError:
        print(type(sys.exception()).__name__)
    print(repr(sys.exception()))
print(sys.exception(), sys.exc_info()[0])
sys.set_int_max_str_digits(6000)
print(len(str(10**5000)), sys.get_int_max_str_digits())
sys.set_int_max_str_digits(4300)
try:
    str(10**5000)
except ValueError as error:
    print(str(error)[:26])
try:
    sys.set_int_max_str_digits(5)
except ValueError as error:
    print(error)
