"""A product catalogue behind a real HTTP service on 127.0.0.1, and the tools that talk to it.

The service is the standard library's, starts in a daemon thread on a free port when a tool first needs it and stops at
exit. Relies on headgate's `tool` only. It refuses and fails by counting, never by the clock; `reset()` starts over.
"""

import asyncio
import atexit
import json
import random
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypedDict
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from headgate import tool

CATALOG = "http://catalog.example"
"""The address under which scripts know the service; the tools reach no other."""


@dataclass(frozen=True)
class Response:
    """An HTTP answer, whatever its status. Header names are in lower case."""

    status: int
    headers: dict[str, str]
    text: str


class Product(TypedDict):
    """One product; `price` is in euros, `rating` goes from 0 to 5."""

    sku: str
    title: str
    category: str
    price: Decimal
    rating: float
    tags: list[str]


class Page(TypedDict):
    """One page of a listing. `next_page` is None on the last page."""

    products: list[Product]
    page: int
    pages: int
    next_page: int | None


@tool(read_only=True, open_world=True)
async def fetch_url(url: str, *, timeout_seconds: float = 5.0) -> Response:
    """GET a URL of the catalogue service and return the answer, also when its status says 404, 429 or 503.

    Services: `/products?page=1&per_page=10`, `/products/<sku>`, `/stock/<sku>` (429 with `retry-after` when asked too
    often), `/prices.csv`, `/reviews?sku=<sku>`, `/exchange-rates` (503 while it warms up).

    Args:
        url: a path such as `/products?page=2`, or the same after `http://catalog.example`.
        timeout_seconds: give up after this time.

    Raises:
        PermissionError: if the URL leads to another host.
        TimeoutError: if there is no answer in time.
    """
    return await asyncio.to_thread(_request, "GET", url, None, timeout_seconds)


@tool(read_only=True, open_world=True)
def get_json(path: str, params: dict[str, str | int] | None = None) -> Any:
    """GET a JSON resource of the catalogue and return it decoded: lists, dictionaries, numbers, strings.

    Args:
        path: such as `/reviews`; see `fetch_url` for what there is.
        params: query parameters.

    Raises:
        LookupError: if the service answers 404.
        ConnectionError: if it answers with any other error, such as 429 or 503.
        PermissionError: if the path leads to another host.
    """
    url = f"{path}?{urlencode(params)}" if params else path
    response = _request("GET", url, None, 5.0)
    _raise_for_status(response, url)
    return json.loads(response.text)


@tool(read_only=True, open_world=True)
def list_products(*, category: str | None = None, page: int = 1, per_page: int = 10) -> Page:
    """Return one page of the products, sorted by SKU. Pages are numbered from 1.

    Args:
        category: "coffee", "tea", "ware" or "books"; None for all.
        page: a page after the last holds no products.
        per_page: 1 to 20.

    Raises:
        ConnectionError: if the service refuses the request.
    """
    params: dict[str, str | int] = {"page": page, "per_page": per_page}
    if category is not None:
        params["category"] = category
    response = _request("GET", f"/products?{urlencode(params)}", None, 5.0)
    _raise_for_status(response, "/products")
    listing = json.loads(response.text, parse_float=Decimal)
    products = [_product(record) for record in listing["items"]]
    return Page(products=products, page=listing["page"], pages=listing["pages"], next_page=listing["next"])


@tool(destructive=True, idempotent=True, open_world=True)
def set_price(sku: str, price: Decimal) -> Product:
    """Set the price of a product in the shop, effective at once. Returns the product as it is now.

    Raises:
        LookupError: if there is no such product.
        ConnectionError: if the service refuses the price (it takes 0.01 to 999.99).
    """
    path = f"/products/{sku}"
    response = _request("PUT", path, json.dumps({"price": str(price)}), 5.0)
    _raise_for_status(response, path)
    return _product(json.loads(response.text, parse_float=Decimal))


# ---------------------------------------------------------------------------------------------------------------------
# The client. The URL comes from a script, so it is taken apart and only its path and query go anywhere.
# ---------------------------------------------------------------------------------------------------------------------


def _request(method: str, url: str, body: str | None, timeout: float) -> Response:
    parts = urlsplit(url)
    if (parts.scheme or parts.netloc) and f"{parts.scheme}://{parts.netloc}" != CATALOG:
        raise PermissionError(f"{url!r} leads away from {CATALOG}")
    if not parts.path.startswith("/") or not url.isprintable() or " " in url:
        raise PermissionError(f"{url!r} is not a path of {CATALOG}")
    target = f"http://127.0.0.1:{_port()}{parts.path}" + (f"?{parts.query}" if parts.query else "")
    data = None if body is None else body.encode()
    request = urllib.request.Request(target, data, {"Content-Type": "application/json"}, method=method)
    try:
        # An opener of its own: a proxy named in the environment must not answer what is meant for this machine.
        with _OPENER.open(request, timeout=min(timeout, 30.0)) as answer:
            return _response(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return _response(error.code, error.headers, error.read())
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise TimeoutError(f"no answer from {url!r} within {timeout} s") from None
        raise ConnectionError(f"cannot reach {url!r}: {error.reason}") from None


_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def _response(status: int, headers: Any, body: bytes) -> Response:
    kept = {name.lower(): value for name, value in headers.items() if name.lower() in ("content-type", "retry-after")}
    return Response(status, kept, body.decode())


def _raise_for_status(response: Response, path: str) -> None:
    if response.status == 404:
        raise LookupError(f"404: there is no {path}")
    if response.status >= 400:
        raise ConnectionError(f"{response.status} from {path}: {json.loads(response.text)['error']}")


def _product(record: dict[str, Any]) -> Product:
    return Product(
        sku=record["sku"],
        title=record["title"],
        category=record["category"],
        price=Decimal(record["price"]),
        rating=float(record["rating"]),
        tags=record["tags"],
    )


# ---------------------------------------------------------------------------------------------------------------------
# The service
# ---------------------------------------------------------------------------------------------------------------------

_TITLES = {
    "coffee": "Yirgacheffe, Sidamo, Antigua, Huila, Monsoon Malabar, House blend, Decaf, Dark roast, Peaberry, Robusta",
    "tea": "Assam, Darjeeling, Sencha, Matcha, Earl Grey, Oolong, Peppermint, Rooibos, Pu-erh, Chai, Keemun, Gyokuro",
    "ware": "Glass teapot, Gooseneck kettle, Blue mug, Hand grinder, Filter cone, Tasting cups, Scale, Tea tin",
    "books": "Coffee atlas, Tea journeys, Latte art, The roaster's year, Water and taste",
}

_REVIEWS = """
    5 Lovely and fresh, will buy again. | 4 Good, but the bag was torn. | 5 Best I have had in years!
    2 Arrived late and stale. | 3 Fine for the price. | 4 Fresh and aromatic; delivery was late though.
    1 Broken on arrival. Refund, please! | 5 Fast delivery, great taste. | 3 Too bitter for me.
"""


class _Shop:
    """What the service knows: products, how often stock was asked for, and how warm the exchange rates are."""

    def __init__(self) -> None:
        chance = random.Random(7)
        reviews = [entry.strip() for line in _REVIEWS.strip().splitlines() for entry in line.split("|")]
        self.lock = threading.Lock()
        self.products: dict[str, dict[str, Any]] = {}
        self.stock: dict[str, int] = {}
        self.reviews: dict[str, list[dict[str, Any]]] = {}
        self.stock_requests = 0
        self.rate_requests = 0
        for category, titles in _TITLES.items():
            for number, title in enumerate(titles.split(", "), start=1):
                sku = f"{category[:3].upper()}-{number:02d}"
                tags = sorted(chance.sample(["organic", "new", "gift", "sale", "fair"], chance.randrange(3)))
                price = f"{chance.randrange(390, 5990) / 100:.2f}"
                rating = chance.randrange(25, 50) / 10
                self.products[sku] = {
                    "sku": sku,
                    "title": title,
                    "category": category,
                    "price": price,
                    "rating": rating,
                    "tags": tags,
                }
                self.stock[sku] = max(0, chance.randrange(-3, 30))
                picked = [chance.choice(reviews) for _ in range(chance.randrange(4))]
                self.reviews[sku] = [{"stars": int(text[0]), "text": text[2:]} for text in picked]

    def get(self, path: str, query: dict[str, list[str]]) -> tuple[int, dict[str, str], Any]:
        """Answer a GET with status, further headers, and what becomes JSON (or, for a string, CSV)."""
        match path.strip("/").split("/"):
            case ["products"]:
                return self._page(query)
            case ["products", sku] if sku in self.products:
                return 200, {}, self.products[sku]
            case ["stock", sku] if sku in self.stock:
                self.stock_requests += 1
                if self.stock_requests % 6 == 0:
                    return 429, {"Retry-After": "0.02"}, {"error": "too many requests"}
                return 200, {}, {"sku": sku, "pieces": self.stock[sku]}
            case ["prices.csv"]:
                rows = [f"{record['sku']},{record['price']}" for record in self.products.values()]
                return 200, {}, "\r\n".join(["sku,price", *rows]) + "\r\n"
            case ["reviews"]:
                sku = query.get("sku", [""])[0]
                if sku in self.reviews:
                    return 200, {}, self.reviews[sku]
            case ["exchange-rates"]:
                self.rate_requests += 1
                if self.rate_requests <= 2:
                    return 503, {}, {"error": "warming up"}
                return 200, {}, {"base": "EUR", "rates": {"USD": 1.0815, "GBP": 0.8354, "NOK": 11.413, "JPY": 162.16}}
        return 404, {}, {"error": "not found"}

    def _page(self, query: dict[str, list[str]]) -> tuple[int, dict[str, str], Any]:
        try:
            page = int(query.get("page", ["1"])[0])
            size = int(query.get("per_page", ["10"])[0])
        except ValueError:
            return 400, {}, {"error": "page and per_page are whole numbers"}
        if page < 1 or not 1 <= size <= 20:
            return 400, {}, {"error": "page counts from 1, per_page goes from 1 to 20"}
        category = query.get("category", [None])[0]
        found = [record for _, record in sorted(self.products.items()) if category in (None, record["category"])]
        pages = -(-len(found) // size)
        items = found[(page - 1) * size : page * size]
        return 200, {}, {"items": items, "page": page, "pages": pages, "next": page + 1 if page < pages else None}

    def put_price(self, path: str, body: bytes) -> tuple[int, dict[str, str], Any]:
        """Answer a PUT on a product."""
        sku = path.removeprefix("/products/")
        if sku not in self.products:
            return 404, {}, {"error": "not found"}
        try:
            price = Decimal(json.loads(body)["price"]).quantize(Decimal("0.01"))
            if not Decimal("0.01") <= price <= Decimal("999.99"):
                raise ValueError(price)
        except (ArithmeticError, KeyError, TypeError, ValueError):
            return 422, {}, {"error": "a price lies between 0.01 and 999.99"}
        self.products[sku]["price"] = str(price)
        return 200, {}, self.products[sku]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        with _shop.lock:
            answer = _shop.get(unquote(parts.path), parse_qs(parts.query))
        self._answer(*answer)

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with _shop.lock:
            answer = _shop.put_price(unquote(urlsplit(self.path).path), body)
        self._answer(*answer)

    def _answer(self, status: int, headers: dict[str, str], content: Any) -> None:
        body = (content if isinstance(content, str) else json.dumps(content)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/csv" if isinstance(content, str) else "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing on the host's standard error."""


_lock = threading.Lock()
_shop = _Shop()
_server: ThreadingHTTPServer | None = None
_thread: threading.Thread | None = None


def _port() -> int:
    global _server, _thread
    with _lock:
        if _server is None:
            _server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
            _server.daemon_threads = True
            _thread = threading.Thread(target=_server.serve_forever, args=(0.05,), name="catalog", daemon=True)
            _thread.start()
        return _server.server_address[1]


def reset() -> None:
    """Bring back the seeded catalogue; the service keeps its port."""
    global _shop
    _shop = _Shop()


def stop() -> None:
    """Stop the service; the next call of a tool starts it again."""
    global _server, _thread
    with _lock:
        if _server is not None:
            # A forked child has the server but not its thread, and would wait for it for ever.
            if _thread is not None and _thread.is_alive():
                _server.shutdown()
            _server.server_close()
            _server = _thread = None


atexit.register(stop)
