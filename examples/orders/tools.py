"""The order database of a small tea and coffee shop: tools that read it, and two that change it.

SQLite in a temporary directory, made and seeded on first use, removed at exit. Relies on headgate's `tool` only.
Nothing depends on the clock: the shop's day is `TODAY`, and `reset()` brings the seeded state back.
"""

import atexit
import random
import sqlite3
import tempfile
import threading
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Literal, NamedTuple

from headgate import tool

TODAY = date(2025, 3, 31)

Status = Literal["pending", "paid", "shipped", "delivered", "cancelled", "refunded"]


@dataclass(frozen=True)
class Customer:
    """Somebody who has an account; `country` is a two-letter code, `since` the day the account was opened."""

    id: int
    name: str
    email: str
    country: str
    since: date


@dataclass(frozen=True)
class Order:
    """One order; times are UTC, `total` and `refunded` are in euros, `shipped_at` is None until it has left."""

    id: int
    customer_id: int
    placed_at: datetime
    shipped_at: datetime | None
    status: Status
    total: Decimal
    refunded: Decimal


@dataclass(frozen=True)
class Item:
    """One line of an order."""

    sku: str
    title: str
    quantity: int
    unit_price: Decimal


@dataclass(frozen=True)
class Refund:
    """Money that went back to a customer."""

    id: int
    order_id: int
    amount: Decimal
    reason: str
    created_on: date


class MonthlySales(NamedTuple):
    """What one month brought in; `month` reads "2025-01", cancelled orders do not count."""

    month: str
    orders: int
    revenue: Decimal


@tool(read_only=True)
def find_orders(
    *,
    status: Status | None = None,
    customer_id: int | None = None,
    placed_from: date | None = None,
    placed_before: date | None = None,
    min_total: Decimal | None = None,
    limit: int = 20,
    offset: int = 0,
) -> list[Order]:
    """Find orders, oldest first. Every filter that is given must hold; with none, all orders are found.

    Args:
        status: only orders in this status.
        customer_id: only this customer's orders.
        placed_from: placed on this day (UTC) or later.
        placed_before: placed before this day (UTC).
        min_total: with at least this total, in euros.
        limit: how many to return at most, 1 to 50. To page, raise `offset` by `limit` until fewer come back.
        offset: how many to skip.

    Raises:
        ValueError: if `limit` or `offset` is out of range.
    """
    if not 1 <= limit <= 50:
        raise ValueError(f"limit must be between 1 and 50, not {limit}")
    if offset < 0:
        raise ValueError(f"offset must not be negative, it is {offset}")
    filters: list[tuple[str, object]] = [
        ("status = ?", status),
        ("customer_id = ?", customer_id),
        ("placed_at >= ?", placed_from and placed_from.isoformat()),
        ("placed_at < ?", placed_before and placed_before.isoformat()),
        ("total_cents >= ?", None if min_total is None else _cents(min_total)),
    ]
    wanted = [(condition, value) for condition, value in filters if value is not None]
    where = " AND ".join(condition for condition, _ in wanted) or "1"
    values = [value for _, value in wanted]
    with _lock:
        rows = _database().execute(
            f"SELECT * FROM order_totals WHERE {where} ORDER BY id LIMIT ? OFFSET ?", [*values, limit, offset]
        )
        return [_order(row) for row in rows]


@tool(read_only=True)
def get_order(order_id: int) -> Order:
    """Return one order by its number.

    Raises:
        LookupError: if there is no such order.
    """
    with _lock:
        return _order(_order_row(order_id))


@tool(read_only=True)
def order_items(order_id: int) -> list[Item]:
    """Return the lines of one order: what was bought, how many, at which unit price.

    Raises:
        LookupError: if there is no such order.
    """
    with _lock:
        _order_row(order_id)
        rows = _database().execute("SELECT * FROM items WHERE order_id = ? ORDER BY sku", [order_id])
        return [Item(row["sku"], row["title"], row["quantity"], _euros(row["unit_cents"])) for row in rows]


@tool(read_only=True)
def get_customer(customer_id: int) -> Customer:
    """Return one customer by number.

    Raises:
        LookupError: if there is no such customer.
    """
    with _lock:
        row = _database().execute("SELECT * FROM customers WHERE id = ?", [customer_id]).fetchone()
    if row is None:
        raise LookupError(f"there is no customer {customer_id}")
    return _customer(row)


@tool(read_only=True)
def customer_by_email(email: str) -> Customer | None:
    """Return the customer with this e-mail address (upper and lower case are the same), or None."""
    with _lock:
        row = _database().execute("SELECT * FROM customers WHERE email = lower(?)", [email.strip()]).fetchone()
    return None if row is None else _customer(row)


@tool(read_only=True)
def list_refunds(order_id: int | None = None) -> list[Refund]:
    """Return the refunds of one order, or all refunds, oldest first."""
    with _lock:
        rows = _database().execute("SELECT * FROM refunds WHERE ?1 IS NULL OR order_id = ?1 ORDER BY id", [order_id])
        return [_refund(row) for row in rows]


@tool(read_only=True)
def sales_by_month(year: int) -> list[MonthlySales]:
    """Return orders and revenue (before refunds, without cancelled orders) of each month of `year` that had any."""
    with _lock:
        rows = _database().execute(
            "SELECT substr(placed_at, 1, 7) AS month, count(*) AS orders, sum(total_cents) AS cents FROM order_totals"
            " WHERE status <> 'cancelled' AND substr(placed_at, 1, 4) = ? GROUP BY month ORDER BY month",
            [f"{year:04d}"],
        )
        return [MonthlySales(row["month"], row["orders"], _euros(row["cents"])) for row in rows]


@tool(destructive=True)
def refund_order(order_id: int, *, amount: Decimal | None = None, reason: str = "") -> Refund:
    """Pay money back for an order. This moves real money and cannot be undone.

    Args:
        order_id: the order's number.
        amount: euros to pay back; if left out, everything that has not been refunded yet.
        reason: shown to the customer.

    Raises:
        LookupError: if there is no such order.
        ValueError: if the order was never paid, was cancelled, or `amount` is not between 0.01 and what is left.
    """
    with _lock, _database() as connection:
        order = _order(_order_row(order_id))
        if order.status in ("pending", "cancelled"):
            raise ValueError(f"order {order_id} is {order.status}: there is nothing to refund")
        left = order.total - order.refunded
        if not left:
            raise ValueError(f"order {order_id} has been refunded in full already")
        cents = _cents(left if amount is None else amount)
        if not 0 < cents <= _cents(left):
            raise ValueError(f"order {order_id} has {left} euros left to refund, not {_euros(cents)}")
        cursor = connection.execute(
            "INSERT INTO refunds (order_id, cents, reason, created_on) VALUES (?, ?, ?, ?)",
            [order_id, cents, reason, TODAY.isoformat()],
        )
        if cents == _cents(left):
            connection.execute("UPDATE orders SET status = 'refunded' WHERE id = ?", [order_id])
        return _refund(connection.execute("SELECT * FROM refunds WHERE id = ?", [cursor.lastrowid]).fetchone())


_NEXT: dict[str, tuple[str, ...]] = {
    "pending": ("paid", "cancelled"),
    "paid": ("shipped", "cancelled"),
    "shipped": ("delivered",),
}


@tool(idempotent=True)
def update_status(order_id: int, status: Status) -> Order:
    """Move an order on: pending → paid → shipped → delivered, or pending and paid → cancelled. Returns the order.

    Setting the status that it already has changes nothing. Refunds are made with `refund_order`.

    Raises:
        LookupError: if there is no such order.
        ValueError: if the step is not one of those above.
    """
    with _lock, _database() as connection:
        before = _order_row(order_id)["status"]
        if status != before:
            if status not in _NEXT.get(before, ()):
                raise ValueError(f"order {order_id} is {before}: it cannot become {status}")
            connection.execute("UPDATE orders SET status = ? WHERE id = ?", [status, order_id])
            if status == "shipped":
                connection.execute("UPDATE orders SET shipped_at = ? WHERE id = ?", [f"{TODAY}T12:00:00", order_id])
        return _order(_order_row(order_id))


# ---------------------------------------------------------------------------------------------------------------------
# Rows to values. Money is kept in cents, so that no float ever touches it.
# ---------------------------------------------------------------------------------------------------------------------


def _cents(euros: Decimal) -> int:
    return round(Decimal(str(euros)) * 100)


def _euros(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _order_row(order_id: int) -> sqlite3.Row:
    row = _database().execute("SELECT * FROM order_totals WHERE id = ?", [order_id]).fetchone()
    if row is None:
        raise LookupError(f"there is no order {order_id}")
    return row


def _order(row: sqlite3.Row) -> Order:
    shipped_at = row["shipped_at"] and _time(row["shipped_at"])
    total, refunded = _euros(row["total_cents"]), _euros(row["refunded_cents"])
    return Order(row["id"], row["customer_id"], _time(row["placed_at"]), shipped_at, row["status"], total, refunded)


def _customer(row: sqlite3.Row) -> Customer:
    return Customer(row["id"], row["name"], row["email"], row["country"], date.fromisoformat(row["since"]))


def _refund(row: sqlite3.Row) -> Refund:
    created_on = date.fromisoformat(row["created_on"])
    return Refund(row["id"], row["order_id"], _euros(row["cents"]), row["reason"], created_on)


# ---------------------------------------------------------------------------------------------------------------------
# The database: made on first use, because a file that is only being checked should leave nothing behind.
# ---------------------------------------------------------------------------------------------------------------------

_SCHEMA = """
CREATE TABLE customers (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, country TEXT NOT NULL, since TEXT NOT NULL);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers,
    placed_at TEXT NOT NULL, shipped_at TEXT, status TEXT NOT NULL);
CREATE TABLE items (
    order_id INTEGER NOT NULL REFERENCES orders, sku TEXT NOT NULL, title TEXT NOT NULL, quantity INTEGER NOT NULL,
    unit_cents INTEGER NOT NULL, PRIMARY KEY (order_id, sku));
CREATE TABLE refunds (
    id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders, cents INTEGER NOT NULL,
    reason TEXT NOT NULL, created_on TEXT NOT NULL);
CREATE VIEW order_totals AS SELECT orders.*,
    (SELECT sum(quantity * unit_cents) FROM items WHERE order_id = orders.id) AS total_cents,
    (SELECT coalesce(sum(cents), 0) FROM refunds WHERE order_id = orders.id) AS refunded_cents
FROM orders;
"""

_NAMES = (
    "Ada Holm, Bruno Costa, Clara Weiss, Dario Conti, Elin Berg, Farid Nouri, Greta Lind, Hugo Martin, Ines Duarte,"
    " Jonas Vogel, Katja Novak, Leo Fischer, Mara Ricci, Nils Aune, Olga Petrova, Paul Dubois, Quinn Byrne,"
    " Rosa Marino, Sven Dahl, Tara Walsh, Ugo Ferri, Vera Kohl, Wim Jansen, Xenia Roth, Yann Leroy, Zoe Blanc,"
    " Anton Krause, Bea Santos, Carl Nyberg, Dora Klein"
).split(", ")

_PRODUCTS = [
    ("TEA-ASSAM", "Assam second flush, 100 g", 890),
    ("TEA-SENCHA", "Sencha, 100 g", 1240),
    ("TEA-EARL", "Earl Grey, 250 g", 1450),
    ("TEA-MINT", "Peppermint, 80 g", 540),
    ("COF-YIRGA", "Yirgacheffe beans, 500 g", 1690),
    ("COF-HOUSE", "House blend beans, 1 kg", 2150),
    ("COF-DECAF", "Decaf beans, 500 g", 1580),
    ("POT-GLASS", "Glass teapot, 1 l", 3490),
    ("KETTLE-GN", "Gooseneck kettle", 7900),
    ("MUG-BLUE", "Mug, blue glaze", 1350),
]

_lock = threading.RLock()
_store: tuple[tempfile.TemporaryDirectory[str], sqlite3.Connection] | None = None


def _database() -> sqlite3.Connection:
    global _store
    if _store is None:
        directory = tempfile.TemporaryDirectory(prefix="headgate-orders-")
        connection = sqlite3.connect(Path(directory.name) / "shop.sqlite", check_same_thread=False)
        connection.row_factory = sqlite3.Row
        connection.executescript(_SCHEMA)
        _seed(connection)
        _store = (directory, connection)
    return _store[1]


def reset() -> None:
    """Throw the database away; the next call of a tool finds it freshly seeded."""
    global _store
    with _lock:
        if _store is not None:
            directory, connection = _store
            _store = None
            connection.close()
            directory.cleanup()


atexit.register(reset)


def _seed(connection: sqlite3.Connection) -> None:
    """Thirty customers, sixty orders of half a year, their items, and some refunds: about 220 rows."""
    chance = random.Random(20250331)
    for number, name in enumerate(_NAMES, start=1):
        email = f"{name.lower().replace(' ', '.')}@example.org"
        since = TODAY - timedelta(days=chance.randrange(200, 1500))
        country = chance.choice(["DE", "DE", "FR", "IT", "PT", "NO", "IE"])
        connection.execute("INSERT INTO customers VALUES (?, ?, ?, ?, ?)", [number, name, email, country, f"{since}"])
    first = datetime(2024, 10, 1)
    minutes = sorted(chance.randrange(181 * 24 * 60) for _ in range(60))
    for number, minute in enumerate(minutes, start=1001):
        placed_at = first + timedelta(minutes=minute)
        age = (TODAY - placed_at.date()).days
        status = _status(age, chance)
        shipped_at = placed_at + timedelta(hours=chance.randrange(6, 60))
        shipped = shipped_at.isoformat() if status in ("shipped", "delivered") else None
        # Few customers order often, most order once or twice: the smaller of two draws leans that way.
        customer = min(chance.randrange(1, 31), chance.randrange(1, 31))
        connection.execute(
            "INSERT INTO orders VALUES (?, ?, ?, ?, ?)", [number, customer, placed_at.isoformat(), shipped, status]
        )
        for sku, title, cents in chance.sample(_PRODUCTS, chance.choice([1, 1, 2, 2, 3])):
            quantity = chance.choice([1, 1, 1, 2, 3])
            connection.execute("INSERT INTO items VALUES (?, ?, ?, ?, ?)", [number, sku, title, quantity, cents])
    delivered = connection.execute("SELECT id, total_cents FROM order_totals WHERE status = 'delivered'").fetchall()
    for index, (order_id, total) in enumerate(delivered[::7]):
        full = index % 2 == 0
        reason = "arrived broken" if full else "one item missing"
        connection.execute(
            "INSERT INTO refunds (order_id, cents, reason, created_on) VALUES (?, ?, ?, ?)",
            [order_id, total if full else total // 3, reason, f"{TODAY - timedelta(days=3 + index)}"],
        )
        if full:
            connection.execute("UPDATE orders SET status = 'refunded' WHERE id = ?", [order_id])
    connection.commit()


def _status(age: int, chance: random.Random) -> str:
    if age > 25:
        return chance.choice(["delivered"] * 8 + ["cancelled"])
    if age > 8:
        return chance.choice(["delivered", "delivered", "shipped", "paid"])
    return chance.choice(["paid", "paid", "pending"])
