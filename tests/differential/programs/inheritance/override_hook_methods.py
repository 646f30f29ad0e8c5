class Report:
    def render(self):
        lines = [self.header(), *self.body(), self.footer()]
        return "\n".join(line for line in lines if line)

    def header(self):
        return f"== {type(self).__name__} =="

    def body(self):
        raise NotImplementedError("body() must be overridden")

    def footer(self):
        return ""


class Sales(Report):
    def __init__(self, rows):
        self.rows = rows

    def body(self):
        for name, amount in self.rows:
            yield f"{name:<6}{amount:>8.2f}"


class Totalled(Sales):
    def footer(self):
        return f"{'total':<6}{sum(a for _, a in self.rows):>8.2f}"


print(Totalled([("tea", 3.5), ("cake", 12.25)]).render())
try:
    Report().render()
except NotImplementedError as error:
    print(error)
Sales([]).render()
