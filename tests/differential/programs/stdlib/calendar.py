import calendar

print(calendar.isleap(2024), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 2, 29), calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(list(calendar.day_name)[:2], calendar.day_abbr[6], calendar.month_name[2], list(calendar.month_abbr)[:3], calendar.MONDAY, calendar.firstweekday(), calendar.weekheader(3))
print(calendar.month(2024, 2))
print(calendar.monthcalendar(2024, 2)[:2])
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 9))[:8], c.monthdatescalendar(2024, 9)[0][0].isoformat(), list(c.itermonthdays2(2024, 9))[:2])
print(calendar.TextCalendar(6).formatmonth(2023, 5, w=3).splitlines()[1], len(calendar.HTMLCalendar().formatmonth(2024, 1)) > 500, len(calendar.calendar(2024).splitlines()))
for bad in (lambda: calendar.monthrange(2024, 13), lambda: calendar.Calendar(9).firstweekday, lambda: calendar.month(2024, 0)):
    try:
        print(bad())
    except (calendar.IllegalMonthError, calendar.IllegalWeekdayError, IndexError) as error:
        print(type(error).__name__, error)
