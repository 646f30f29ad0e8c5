class Acc:
    def __init__(self):
        self.log = []

    def _note(self, text):
        self.log.append(text)
        return self

    def __isub__(self, o): return self._note(f"-= {o}")
    def __imul__(self, o): return self._note(f"*= {o}")
    def __imatmul__(self, o): return self._note(f"@= {o}")
    def __itruediv__(self, o): return self._note(f"/= {o}")
    def __ifloordiv__(self, o): return self._note(f"//= {o}")
    def __imod__(self, o): return self._note(f"%= {o}")
    def __ipow__(self, o): return self._note(f"**= {o}")
    def __ilshift__(self, o): return self._note(f"<<= {o}")
    def __irshift__(self, o): return self._note(f">>= {o}")
    def __iand__(self, o): return self._note(f"&= {o}")
    def __ior__(self, o): return self._note(f"|= {o}")
    def __ixor__(self, o): return self._note(f"^= {o}")


acc = same = Acc()
acc -= 1
acc *= 2
acc @= 3
acc /= 4
acc //= 5
acc %= 6
acc **= 7
acc <<= 8
acc >>= 9
acc &= 10
acc |= 11
acc ^= 12
print(acc is same, acc.log)
holder = {"k": [acc]}
holder["k"][0] -= "nested"
try:
    acc += 1
except TypeError as error:
    print(error)
try:
    undefined_yet += 1
    undefined_yet = 0
except NameError as error:
    print(error)
acc.log[-1]
