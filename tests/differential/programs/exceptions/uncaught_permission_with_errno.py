# raises PermissionError
class Vault:
    def __init__(self):
        self._open = False

    def read(self, path):
        if not self._open:
            raise OSError(13, "Permission denied", path)
        return "treasure"


vault = Vault()
try:
    vault.read("a.txt")
except PermissionError as error:
    print(error.errno, error.filename, error.strerror)
vault.read("b.txt")
