import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest

heap = []
for n in (5, 1, 8, 3, 2):
    heappush(heap, n)
print(heap[0], heappushpop(heap, 0), heapreplace(heap, 9), [heappop(heap) for _ in range(len(heap))])
data = [9, 4, 7, 1]
heapify(data)
print(data[0], nlargest(2, data), nsmallest(2, data), nlargest(1, ["aa", "b"], key=len), list(merge([1, 4], [2, 3], [0, 9])), list(merge([3, 1], [2], reverse=True)))
tasks = [(2, "write"), (1, "plan"), (3, "test"), (1, "ask")]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(4)])


def dijkstra(graph, start):
    distance, queue = {start: 0}, [(0, start)]
    while queue:
        d, node = heappop(queue)
        if d > distance[node]:
            continue
        for neighbour, weight in graph[node].items():
            if d + weight < distance.get(neighbour, float("inf")):
                distance[neighbour] = d + weight
                heappush(queue, (d + weight, neighbour))
    return distance


try:
    heappop([])
except IndexError as error:
    print(error)
try:
    heappush([(1, {})], (1, {}))
except TypeError as error:
    print(error)
dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a")
