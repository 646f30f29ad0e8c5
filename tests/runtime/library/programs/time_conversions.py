import time, datetime

t = time.gmtime(86400 * 365.5)
print(t, time.asctime(t), time.ctime(0), time.localtime(0) == time.gmtime(0), time.mktime(t), time.strftime("%Y-%m-%d %H:%M:%S %Z", t))
print(time.strptime("2020-02-29", "%Y-%m-%d"), time.timezone, time.altzone, time.daylight, time.tzname[0])
print(time.mktime((2020, 13, 40, 25, 61, 61, 0, 0, 0)), time.mktime((1970, 1, 1, 0, 0, 0, 0, 0, 0)), time.mktime((2021, 0, 1, 0, 0, 0, 0, 0, -1)))
print(datetime.datetime.fromtimestamp(0), datetime.datetime.strptime("3 Mar 2021", "%d %b %Y"), datetime.datetime(2020, 1, 1).astimezone().tzname())
wrongs = [
    lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.sleep(float("nan")), lambda: time.sleep(1e30), lambda: time.sleep(None),
    lambda: time.mktime(3), lambda: time.mktime((1, 2)), lambda: time.strftime(3), lambda: time.gmtime("x"), lambda: time.asctime(3),
    lambda: time.sleep(10 ** 30), lambda: time.strptime("x", "%Y"),
]
for wrong in wrongs:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
