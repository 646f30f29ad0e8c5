import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue

for q in (Queue(), LifoQueue(), PriorityQueue(), SimpleQueue()):
    for item in ((2, "b"), (1, "a"), (3, "c")):
        q.put(item)
    print(type(q).__name__, q.qsize(), q.empty(), [q.get() for _ in range(3)], q.empty())
small = Queue(maxsize=1)
small.put("x")
print(small.full(), small.maxsize)
for bad in (lambda: small.put_nowait("y"), lambda: small.put("y", block=False), lambda: Queue().get_nowait(), lambda: Queue().get(block=False), lambda: Queue().get(timeout=0.001)):
    try:
        bad()
    except (Empty, Full) as error:
        print(repr(error))
print(small.get(), small.task_done(), small.join())
try:
    small.task_done()
except ValueError as error:
    print(error)
jobs = PriorityQueue()
for priority, name in [(5, "low"), (1, "high"), (3, "mid")]:
    jobs.put((priority, name))
done = []
while not jobs.empty():
    done.append(jobs.get()[1])
done, queue.Empty is Empty, issubclass(Full, Exception)
