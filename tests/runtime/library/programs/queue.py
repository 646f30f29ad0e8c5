import queue

q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.full(), q.qsize(), q.get(), q.get_nowait(), q.empty(), q.maxsize)
for wrong in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(block=False), lambda: q.get(timeout=-1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
q.put(1), q.put(2)
for wrong in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.01), lambda: q.put(3, False)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
for _ in range(4):
    q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)
l, p, s = queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()
for i in (3, 1, 2):
    l.put(i), p.put((i, "x")), s.put(i)
print([l.get() for _ in range(3)], [p.get() for _ in range(3)], [s.get() for _ in range(3)], s.empty())
