def validate(rows):
    for number, row in enumerate(rows, 1):
        try:
            float(row)
        except ValueError as error:
            error.add_note(f"in row {number}")
            error.add_note("check the file")
            raise


try:
    validate(["1", "2.5", "three"])
except ValueError as error:
    print(error, error.__notes__)
fresh = RuntimeError("x")
print(hasattr(fresh, "__notes__"))
fresh.add_note("one")
print(fresh.__notes__, repr(fresh), str(fresh))
try:
    fresh.add_note(3)
except TypeError as error:
    print(error)
