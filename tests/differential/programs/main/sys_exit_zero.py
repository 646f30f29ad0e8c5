import sys


def main():
    try:
        print("working")
        sys.exit(0)
    finally:
        print("cleaning up")
    print("never")


if __name__ == "__main__":
    main()
    print("never either")
