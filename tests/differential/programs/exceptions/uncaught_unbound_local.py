# raises UnboundLocalError
count = 0


def increment(by):
    if by > 0:
        print("adding", by)
    count += by
    return count


increment(2)
