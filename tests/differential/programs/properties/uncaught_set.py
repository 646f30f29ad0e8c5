# raises AttributeError
class Invoice:
    def __init__(self, lines):
        self.lines = lines

    @property
    def total(self):
        return sum(self.lines)


invoice = Invoice([10, 20])
print(invoice.total)
invoice.lines.append(5)
print(invoice.total)
invoice.total = 0
