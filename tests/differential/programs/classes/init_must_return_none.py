# raises TypeError
class Wrong:
    def __init__(self, value):
        self.value = value
        return value


print("about to fail")
Wrong(3)
