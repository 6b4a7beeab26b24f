"""Orders as Shopify exports them: a line of the file for each item, the first of an order with its total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation

from pos_contract.purchases import PurchaseLine
from pos_headquarters.importing import csv_file
from pos_headquarters.importing.csv_file import Headers, Row, Table
from pos_headquarters.importing.report import Line
from pos_headquarters.importing.source import FileRefused, Source
from pos_headquarters.services import currencies, times

HEADERS: Headers = {
    "name": ("name",),
    "id": ("id",),
    "customer_id": ("customerid",),
    "email": ("email",),
    "phone": ("phone",),
    "billing_phone": ("billingphone",),
    "shipping_phone": ("shippingphone",),
    "billing_country": ("billingcountry",),
    "status": ("financialstatus",),
    "cancelled_at": ("cancelledat",),
    "created_at": ("createdat",),
    "currency": ("currency",),
    "total": ("total",),
    "refunded": ("refundedamount", "amountrefunded"),
    "location": ("location",),
    "quantity": ("lineitemquantity",),
    "item_name": ("lineitemname",),
    "price": ("lineitemprice",),
    "item_discount": ("lineitemdiscount",),
    "sku": ("lineitemsku",),
}
_NEEDED = ("name", "created_at", "currency", "total")
_PAID = ("", "paid", "partially_paid", "partially_refunded", "refunded")
_MOST_LINES = 1000
_MOST = Decimal(10) ** 12
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Order:
    line: int
    order_id: str
    customer_id: str
    """Of Shopify; "" where the file does not say."""
    email: str
    phones: tuple[str, ...]
    country: str
    at: str
    store_name: str
    amount: float
    """Without what was refunded."""
    currency: str
    lines: tuple[PurchaseLine, ...]


class _Wrong(Exception):
    """Why an order is no purchase."""


def opened(source: Source) -> tuple[Iterator[Order | Line], tuple[str, ...]]:
    """Every order of a file, and the columns that are not used. Raises FileRefused."""
    csv_file.require_utf8(source)
    read = csv_file.table(source)
    columns = csv_file.columns_of(read, HEADERS, {})
    if missing := [name for name in _NEEDED if name not in columns]:
        said = ", ".join(name.replace("_", " ") for name in missing)
        raise FileRefused(f"{source.path} is no export of Shopify orders: it has no column for {said}.")
    return _orders(read, columns), tuple(csv_file.not_used(read, columns.values()))


def _orders(read: Table, columns: dict[str, int]) -> Iterator[Order | Line]:
    begun: list[Row] = []
    for item in read.rows():
        if isinstance(item, Line):
            yield item
            continue
        row = csv_file.row(item, columns)
        if begun and row["name"] != begun[0]["name"]:
            yield _order(begun)
            begun = []
        # One more than is kept says that there were more.
        if len(begun) <= _MOST_LINES:
            begun.append(row)
    if begun:
        yield _order(begun)


def _order(rows: Sequence[Row]) -> Order | Line:
    first = rows[0]
    try:
        return _purchase(first, rows)
    except _Wrong as wrong:
        return Line(first.line, str(wrong))


def _purchase(first: Row, rows: Sequence[Row]) -> Order:
    """Raises _Wrong."""
    if first["cancelled_at"]:
        raise _Wrong("the order was cancelled")
    if first["status"].casefold() not in _PAID:
        raise _Wrong(f"the order is not paid: {first['status'][:40]}")
    if len(rows) > _MOST_LINES:
        raise _Wrong(f"the order has more than {_MOST_LINES} lines")
    if first["currency"].upper() not in currencies.CODES:
        raise _Wrong("the currency is not known")
    total = _amount(first["total"], "the total")
    refunded = _amount(first["refunded"] or "0", "the refund")
    if total and refunded >= total:
        raise _Wrong("the order was refunded in full")
    lines = [_line(row) for row in rows if row["item_name"] or row["sku"]]
    if refunded:
        lines.append(PurchaseLine("", "Refund", 1, float(-refunded)))
    phones = (first["phone"], first["billing_phone"], first["shipping_phone"])
    return Order(
        first.line,
        first["id"] or first["name"],
        first["customer_id"],
        first["email"],
        tuple(dict.fromkeys(filter(None, phones))),
        first["billing_country"],
        _time(first["created_at"]),
        first["location"][:200] or "Shopify",
        float(total - refunded),
        first["currency"].upper(),
        tuple(lines),
    )


def _line(row: Row) -> PurchaseLine:
    quantity = _amount(row["quantity"] or "1", "a quantity")
    amount = quantity * _amount(row["price"] or "0", "a price")
    amount -= _amount(row["item_discount"] or "0", "a discount")
    return PurchaseLine(
        row["sku"][:200], row["item_name"][:200], float(quantity), float(amount.quantize(_CENT))
    )


def _amount(text: str, what: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise _Wrong(f"{what} is no number") from None
    if not value.is_finite() or abs(value) >= _MOST:
        raise _Wrong(f"{what} is no number")
    return value


def _time(text: str) -> str:
    try:
        at = datetime.fromisoformat(text.removesuffix(" UTC") + "+00:00" * text.endswith(" UTC"))
        if at.tzinfo is None:
            raise _Wrong("the time of the order has no offset from UTC")
        return times.utc(at.isoformat())
    except (ValueError, OverflowError):
        raise _Wrong("the time of the order can't be read") from None
