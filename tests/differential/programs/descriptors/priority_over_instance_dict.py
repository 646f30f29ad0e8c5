class Data:
    def __get__(self, instance, owner):
        return "data descriptor"

    def __set__(self, instance, value):
        print("ignored", value)


class NonData:
    def __get__(self, instance, owner):
        return "non-data descriptor"


class Host:
    data = Data()
    nondata = NonData()


h = Host()
h.__dict__["data"] = "instance"
h.__dict__["nondata"] = "instance"
print(h.data, "|", h.nondata)
h.data = 5
h.nondata = 6
print(h.data, h.nondata)
Host.data = "replaced on the class"
h.data
