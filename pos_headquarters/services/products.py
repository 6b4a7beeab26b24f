"""What purchase history shows of an item: job 1040 carries the names, 1150 the pictures."""

import base64
import json
import struct
from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from pos_contract.purchases import CatalogConfiguration, ProductRecord, ProductsConfiguration
from pos_headquarters.services.refusals import Findings, Invalid
from pos_headquarters.tables import products

LARGEST_PICTURE = 64 * 1024
"""Bytes: every register of the retailer keeps them all."""
LARGEST_SIDE = 1024
"""Pixels."""
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER = 24
"""Bytes until after the size."""
_JPEG = b"\xff\xd8\xff"


def add(connection: Connection, *, item: str, names: Mapping[str, str], picture: bytes | None = None) -> str:
    """Returns the item's number. Raises Invalid."""
    findings = _check(names, picture)
    if not item:
        findings.add("item", "Give the item's number, as sales have it.")
    elif connection.execute(select(products.c.item).where(products.c.item == item)).first():
        findings.add("item", f"There is an item {item} already.")
    findings.done()
    connection.execute(
        insert(products), {"item": item, "names": _names(names), "picture": as_url(picture or b"")}
    )
    return item


def change(
    connection: Connection, item: str, *, names: Mapping[str, str], picture: bytes | None = None
) -> str:
    """None leaves the picture that there is, b"" takes it away. Raises Invalid."""
    _check(names, picture).done()
    values = {"names": _names(names)} | ({} if picture is None else {"picture": as_url(picture)})
    found = connection.execute(update(products).where(products.c.item == item).values(**values))
    if found.rowcount == 0:
        raise Invalid({"": f"Somebody has removed item {item} meanwhile. Nothing was changed."})
    return item


def remove(connection: Connection, item: str) -> None:
    """Purchases show the name again that they were told with."""
    connection.execute(delete(products).where(products.c.item == item))


def names(connection: Connection, _store_id: str) -> ProductsConfiguration:
    """Job 1040: the same for every store."""
    rows = connection.execute(select(products.c.item, products.c.names).order_by(products.c.item))
    return ProductsConfiguration(tuple(ProductRecord(row.item, json.loads(row.names)) for row in rows))


def catalog(connection: Connection, _store_id: str) -> CatalogConfiguration:
    """Job 1150: the same for every store."""
    wanted = select(products.c.item, products.c.picture).where(products.c.picture != "")
    rows = connection.execute(wanted.order_by(products.c.item))
    return CatalogConfiguration({row.item: row.picture for row in rows})


def as_url(picture: bytes) -> str:
    """A data URL; "" of no picture."""
    if not picture:
        return ""
    kind = "png" if picture.startswith(_PNG) else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode()}"


def _check(names: Mapping[str, str], picture: bytes | None) -> Findings:
    findings = Findings()
    if not names.get("en"):
        findings.add("names.en", "Give the item a name in English: it stands where there is no other.")
    if picture and (wrong := _wrong_with(picture)):
        findings.add("picture", f"{wrong} The picture was not taken.")
    return findings


def _wrong_with(picture: bytes) -> str:
    """By its content, whatever the file was called."""
    if len(picture) > LARGEST_PICTURE:
        return f"A picture may have {LARGEST_PICTURE // 1024} KB; make it smaller."
    size = _png_size(picture) if picture.startswith(_PNG) else _jpeg_size(picture)
    if size is None:
        return "This is no PNG or JPEG picture."
    if not all(0 < side <= LARGEST_SIDE for side in size):
        return f"A picture may be {LARGEST_SIDE} pixels wide and high; make it smaller."
    return ""


def _png_size(picture: bytes) -> tuple[int, int] | None:
    if len(picture) < _PNG_HEADER or picture[12:16] != b"IHDR" or b"IEND" not in picture[-12:]:
        return None
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def _jpeg_size(picture: bytes) -> tuple[int, int] | None:
    """Of the first frame, found by walking from segment to segment."""
    if not picture.startswith(_JPEG) or not picture.rstrip(b"\0").endswith(b"\xff\xd9"):
        return None
    place = 2
    while place + 9 <= len(picture) and picture[place] == 0xFF:
        marker, length = picture[place + 1], int.from_bytes(picture[place + 2 : place + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", picture[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None


def _names(names: Mapping[str, str]) -> str:
    return json.dumps({language: name for language, name in names.items() if name}, ensure_ascii=False)
