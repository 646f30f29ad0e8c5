import bisect
from bisect import bisect_left, bisect_right, insort

grades = [60, 70, 80, 90]
print([("FDCBA")[bisect_right(grades, score)] for score in (33, 99, 77, 70, 89, 90)])
items = [1, 3, 3, 5]
print(bisect_left(items, 3), bisect.bisect(items, 3), bisect_left(items, 0), bisect_right(items, 9), bisect_left(items, 3, lo=2, hi=3))
for n in (4, 0, 3, 9):
    insort(items, n)
print(items)
people = [("bo", 20), ("al", 30)]
bisect.insort_left(people, ("cy", 25), key=lambda p: p[1])
print(people, bisect_left(people, 26, key=lambda p: p[1]))
bisect.insort_right(people, ("di", 25), key=lambda p: p[1])
try:
    bisect_left([1, 2], 1, lo=-1)
except ValueError as error:
    print(error)
people
