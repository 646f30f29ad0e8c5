# Look at what fetch_url returns: find the Response class and list its fields.
response = await fetch_url("/products/COF-01")
print(type(response).__name__, response.status)


def find_class(name):
    """Search all classes that are loaded (from a debugging recipe)."""
    for cls in ().__class__.__bases__[0].__subclasses__():
        if cls.__name__ == name:
            return cls
    return None


response_class = find_class("Response")
fields = [name for name in dir(response_class) if not name.startswith("_")]
print(fields)
fields
