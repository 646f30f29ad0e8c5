import sys


def parse(text):
    return [int(x) for x in text.split()]


def main(argv=None):
    numbers = parse("3 1 2")
    print("main runs:", sorted(numbers))
    return 0


print(__name__)
if __name__ == "__main__":
    main()
else:
    print("imported")
if "__main__" == __name__ and not False:
    result = main()
result
