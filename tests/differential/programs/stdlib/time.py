import time
from time import gmtime, mktime, monotonic, perf_counter, process_time, strftime, strptime, struct_time

t = gmtime(86400 * 365)
print(t.tm_year, t.tm_mon, t.tm_wday, t.tm_yday, t[3:6], len(t), isinstance(t, struct_time), t)
print(strftime("%Y-%m-%d %H:%M:%S", t), time.asctime(gmtime(0)), time.ctime(0), strftime("%a %b %j", gmtime(1e9)), mktime(gmtime(1000)), time.localtime(0).tm_hour, time.timezone, time.daylight, time.altzone)
parsed = strptime("30 Nov 00", "%d %b %y")
print(parsed.tm_year, parsed.tm_mon, tuple(parsed)[:3], struct_time((2024, 1, 2, 3, 4, 5, 0, 0, 0)).tm_min)
start, cpu, wall = monotonic(), process_time(), time.time()
time.sleep(0.002)
print(monotonic() - start >= 0.002, perf_counter() <= perf_counter(), process_time() >= cpu, time.time() >= wall, type(time.time_ns()).__name__, time.monotonic_ns() <= time.monotonic_ns(), time.perf_counter_ns() > 0, time.process_time_ns() >= 0)
for bad in (lambda: time.sleep(-1), lambda: strptime("x", "%Y"), lambda: gmtime("x"), lambda: time.sleep("a")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
