"""What the demo's purchases are of, with small pictures drawn here: no file of somebody else's."""

import struct
import zlib
from json import dumps

from sqlalchemy import Connection, insert

from pos_headquarters.services.products import as_url
from pos_headquarters.tables import products

_SIDE = 96
_GROUND = (244, 241, 236)

Point = tuple[float, float]

_NAMES = {
    "81001": {
        "en": "Wool coat",
        "fr": "Manteau en laine",
        "sv": "Yllekappa",
        "zh_CN": "羊毛大衣",
        "lv": "Vilnas mētelis",
    },
    "81002": {
        "en": "Leather tote",
        "fr": "Cabas en cuir",
        "sv": "Läderväska",
        "zh_CN": "皮革托特包",
        "lv": "Ādas soma",
    },
    "81003": {
        "en": "Silk scarf",
        "fr": "Foulard en soie",
        "sv": "Sidenscarf",
        "zh_CN": "真丝围巾",
        "lv": "Zīda šalle",
    },
    "81004": {
        "en": "Cashmere sweater",
        "fr": "Pull en cachemire",
        "sv": "Kashmirtröja",
        "zh_CN": "羊绒衫",
        "lv": "Kašmira džemperis",
    },
    "81005": {
        "en": "Ankle boots",
        "fr": "Bottines",
        "sv": "Ankelboots",
        "zh_CN": "踝靴",
        "lv": "Puszābaki",
    },
}
_COLOURS = {
    "81001": (92, 74, 60),
    "81002": (150, 88, 52),
    "81003": (176, 58, 84),
    "81004": (78, 106, 128),
    "81005": (48, 48, 52),
}
_OUTLINES: dict[str, tuple[tuple[Point, ...], ...]] = {
    "81001": (
        ((17, 6), (31, 6), (36, 42), (12, 42)),
        ((17, 6), (6, 28), (11, 31), (18, 16)),
        ((31, 6), (42, 28), (37, 31), (30, 16)),
    ),
    "81002": (
        ((8, 20), (40, 20), (37, 42), (11, 42)),
        ((15, 20), (18, 8), (21, 8), (18, 20)),
        ((30, 20), (27, 8), (30, 8), (33, 20)),
        ((18, 8), (30, 8), (30, 11), (18, 11)),
    ),
    "81003": (
        ((8, 10), (40, 10), (24, 30)),
        ((20, 26), (28, 26), (34, 43), (24, 36), (14, 43)),
    ),
    "81004": (
        ((15, 9), (33, 9), (34, 40), (14, 40)),
        ((15, 9), (5, 32), (11, 35), (17, 20)),
        ((33, 9), (43, 32), (37, 35), (31, 20)),
    ),
    "81005": (((14, 6), (27, 6), (28, 26), (41, 32), (42, 40), (13, 40)),),
}
"""In a square of 48, around what the picture shows."""


def add(connection: Connection) -> None:
    connection.execute(
        insert(products),
        [
            {"item": item, "names": dumps(names, ensure_ascii=False), "picture": as_url(_picture(item))}
            for item, names in _NAMES.items()
        ],
    )


def _picture(item: str) -> bytes:
    return _png([_row(y, _COLOURS[item], _OUTLINES[item]) for y in range(_SIDE)])


def _row(y: int, colour: tuple[int, int, int], outlines: tuple[tuple[Point, ...], ...]) -> bytes:
    scale = 48 / _SIDE
    inside = [
        any(_contains(each, (x + 0.5) * scale, (y + 0.5) * scale) for each in outlines) for x in range(_SIDE)
    ]
    return b"".join(bytes(colour if drawn else _GROUND) for drawn in inside)


def _contains(outline: tuple[Point, ...], x: float, y: float) -> bool:
    """Whether a ray to the right crosses the outline an odd number of times."""
    crossed = False
    for (x1, y1), (x2, y2) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossed = not crossed
    return crossed


def _png(rows: list[bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    content = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = ((b"IHDR", header), (b"IDAT", content), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, chunks))


def _chunk(named: tuple[bytes, bytes]) -> bytes:
    name, content = named
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
