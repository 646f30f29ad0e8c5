import calendar
import cmath
from calendar import FRIDAY, SATURDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY


def third_friday(year, month):
    fridays = [week[FRIDAY] for week in calendar.monthcalendar(year, month) if week[FRIDAY]]
    return fridays[2]


print([third_friday(2024, m) for m in range(1, 13)], [TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY], sum(calendar.monthrange(2023, m)[1] for m in range(1, 13)))


class Short(calendar.TextCalendar):
    def formatweekday(self, day, width):
        return "MTWTFSS"[day].rjust(width)


print(Short().formatmonth(2024, 9))
z = 0.5 + 0.25j
for f in (cmath.acosh, cmath.asin, cmath.asinh, cmath.cos, cmath.sinh, cmath.tan, cmath.tanh):
    w = f(z)
    print(f.__name__, complex(round(w.real, 9), round(w.imag, 9)))
cmath.isclose(cmath.tan(z), cmath.sin(z) / cmath.cos(z))
