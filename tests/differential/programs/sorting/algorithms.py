def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    while left and right:
        merged.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return merged + left + right


def quick_sort(items):
    if not items:
        return []
    pivot, *rest = items
    return [*quick_sort([x for x in rest if x < pivot]), pivot, *quick_sort([x for x in rest if x >= pivot])]


def bubble_sort(items):
    items = items.copy()
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


data = [(n * 7919) % 101 for n in range(40)]
assert merge_sort(data) == quick_sort(data) == bubble_sort(data) == sorted(data)
merge_sort(data)[:10]
