class Computed:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return f"<computed {self.name} of {owner.__name__}>"
        print("computing", self.name)
        value = self.function(instance)
        setattr(instance, self.name, value)
        return value


class Page:
    def __init__(self, text):
        self.text = text

    @Computed
    def words(self):
        return len(self.text.split())


page = Page("one two three")
print(page.words, page.words, Page.words)
del page.words
page.words
