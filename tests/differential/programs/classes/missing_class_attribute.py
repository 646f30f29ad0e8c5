class Settings:
    name = "default"


for look in (lambda: Settings.missing, lambda: Settings().missing, lambda: [].missing, lambda: (1).missing, lambda: None.missing):
    try:
        look()
    except AttributeError as error:
        print(error, "|", error.name)
try:
    (5).real = 3
except AttributeError as error:
    print(error)
try:
    object().x = 1
except AttributeError as error:
    print(error)
try:
    del Settings.missing
except AttributeError as error:
    print(error)
