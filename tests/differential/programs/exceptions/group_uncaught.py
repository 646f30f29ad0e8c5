# raises ExceptionGroup
def run_all(jobs):
    failures = []
    for job in jobs:
        try:
            print(job())
        except Exception as error:
            failures.append(error)
    if failures:
        raise ExceptionGroup(f"{len(failures)} of {len(jobs)} jobs failed", failures)


run_all([lambda: "ok", lambda: 1 / 0, lambda: int("x"), lambda: "fine"])
