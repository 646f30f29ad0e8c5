# raises TypeError
def connect(host, port, *, timeout, retries=3):
    return f"{host}:{port} {timeout} {retries}"


class Client:
    def __init__(self, **options):
        self.url = connect(**options)


print(Client(host="a", port=1, timeout=2).url)
Client(host="b", port=2)
