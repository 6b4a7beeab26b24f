"""vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) as programs write them, not only as they should.

Own code because the libraries at hand read a file whole and stop at its first line that breaks the rules:
quoted-printable lines that go on without a space, nested cards of 2.1, characters cut by a fold. This reads
bytes line by line, keeps only the properties that a customer has a place for, and passes over the rest.
"""

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pos_contract.records import Address
from pos_headquarters.importing.layouts import split_name
from pos_headquarters.importing.person import Person
from pos_headquarters.importing.report import Line
from pos_headquarters.importing.source import LONGEST

_KEPT = frozenset(
    ("N", "FN", "NICKNAME", "ORG", "EMAIL", "TEL", "ADR", "NOTE", "BDAY", "UID", "KIND", "X-ABSHOWAS")
)
_MOST = 500
"""Properties of a card that are kept."""
_SHORTEST_UID = 16
"""Characters: shorter ones count the cards of one telephone, and are no ID anywhere else."""
_NO_VOICE = frozenset(("FAX", "PAGER", "MODEM", "BBS", "TLX", "X400"))
_NO_PREFERENCE = 1000
_CHARSET = re.compile(
    r"(utf-?8|us-ascii|iso-?8859-?\d+|windows-?\d+|cp\d+|koi8-?[ru]|big5|gb\w+|euc-?\w+|shift_?jis)$"
)
_ESCAPES = {"n": "\n", "N": "\n"}


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    types: frozenset[str]
    """TYPE and bare parameters, in capitals."""
    value: str
    """With its escapes."""
    preference: int
    """The least is to come first."""


@dataclass
class _Card:
    line: int
    properties: list[_Property] = field(default_factory=list)

    def keep(self, found: _Property | None) -> None:
        """One more than _MOST says that there were more."""
        if found is not None and len(self.properties) <= _MOST:
            self.properties.append(found)

    def first(self, name: str) -> str:
        return next((one.value for one in self.properties if one.name == name), "")

    def every(self, name: str) -> list[_Property]:
        """The preferred ones first."""
        found = [one for one in self.properties if one.name == name and not one.types & _NO_VOICE]
        return sorted(found, key=lambda one: one.preference)


def persons(lines: Iterable[bytes]) -> Iterator[Person | Line]:
    """Everybody in a file, one card after the other."""
    for card in _cards(_unfolded(lines)):
        if isinstance(card, Line):
            yield card
        elif len(card.properties) > _MOST:
            yield Line(card.line, f"the card says more than {_MOST} things")
        elif card.first("KIND").lower() in ("group", "location"):
            yield Line(card.line, "a group or a place, not a customer")
        else:
            yield _person(card)


@dataclass
class _Begun:
    """A property whose end is not known yet."""

    line: int
    parts: list[bytes]
    size: int
    is_quoted: bool

    def goes_on(self, line: bytes) -> bytes | None:
        """What another line adds to it; None where that is a property of its own."""
        if self.is_quoted and self.parts[-1].endswith(b"=") and not line.upper().startswith(b"END:VCARD"):
            self.parts[-1] = self.parts[-1][:-1]
            return line
        return line[1:] if line[:1] in (b" ", b"\t") else None

    def add(self, text: bytes) -> None:
        """Beyond LONGEST bytes only whether it goes on is kept, so that photos take no room; nor do lines
        that add nothing."""
        if self.size >= LONGEST:
            self.parts[-1] = text[-1:]
        elif self.parts[-1]:
            self.parts.append(text)
        else:
            self.parts[-1] = text
        self.size += len(text)


def _unfolded(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Each property with the number of its first line: what was folded, or softly broken, is put together."""
    begun: _Begun | None = None
    for number, line in enumerate(lines, 1):
        more = begun.goes_on(line) if begun else None
        if begun and more is not None:
            begun.add(more)
            continue
        if begun:
            yield begun.line, b"".join(begun.parts)
        is_quoted = b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
        begun = _Begun(number, [line], len(line), is_quoted) if line.strip() else None
    if begun:
        yield begun.line, b"".join(begun.parts)


def _cards(properties: Iterable[tuple[int, bytes]]) -> Iterator[_Card | Line]:
    card: _Card | None = None
    inner, after_agent = 0, False
    for number, text in properties:
        mark = text[:12].upper().strip()
        if mark == b"BEGIN:VCARD":
            if card is not None and (after_agent or inner):
                inner += 1
            else:
                if card is not None:
                    yield Line(card.line, "the card does not end")
                card = _Card(number)
        elif mark == b"END:VCARD":
            if inner:
                inner -= 1
            elif card is not None:
                yield card
                card = None
        elif card is not None and not inner:
            card.keep(_property(text))
        after_agent = text[:6].upper() in (b"AGENT:", b"AGENT;") and not inner
    if card is not None:
        yield Line(card.line, "the card does not end")


def _property(text: bytes) -> _Property | None:
    """None for what is not kept."""
    head, colon, value = _halves(text)
    name, *parameters = head.decode("utf-8", "replace").upper().split(";")
    name = name.rpartition(".")[2].strip()
    if not colon or name not in _KEPT:
        return None
    types: set[str] = set()
    charset, preference = "", _NO_PREFERENCE
    for parameter in parameters:
        key, equals, given = parameter.partition("=")
        if key == "CHARSET":
            charset = given.strip('"').lower()
        elif key == "TYPE" or not equals:
            types.update((given if equals else key).replace('"', "").split(","))
        elif key == "PREF":
            preference = int(given) if given.isdecimal() and len(given) < 4 else _NO_PREFERENCE
        elif key == "ENCODING":
            types.add(given)
    if "QUOTED-PRINTABLE" in types:
        value = quopri.decodestring(value)
    elif types & {"BASE64", "B"}:
        return None
    if "PREF" in types:
        preference = 1
    return _Property(name, frozenset(types), _decoded(value, charset), preference)


def _halves(text: bytes) -> tuple[bytes, bytes, bytes]:
    """Before and after the colon that is not in quotes."""
    colon = text.find(b":")
    quote = text.find(b'"')
    if 0 <= quote < colon:
        for place in re.finditer(rb'"[^"]*"|:', text):
            if place[0] == b":":
                colon = place.start()
                break
    return (text[:colon], b":", text[colon + 1 :]) if colon > 0 else (text, b"", b"")


def _decoded(value: bytes, charset: str) -> str:
    """By what it says, else as UTF-8, else as Windows writes. PostgreSQL keeps no zero."""
    said = [charset] if _CHARSET.match(charset) else []
    for encoding in [*said, "utf-8"]:
        try:
            return value.decode(encoding).replace("\0", "")
        except (UnicodeDecodeError, LookupError):
            continue
    return value.decode("cp1252", "replace").replace("\0", "")


def _parts(value: str, separator: str) -> list[str]:
    """Split where the separator is not escaped, without the escapes."""
    parts: list[list[str]] = [[]]
    escaped = False
    for letter in value:
        if escaped:
            parts[-1].append(_ESCAPES.get(letter, letter if letter in "\\;,:" else "\\" + letter))
            escaped = False
        elif letter == "\\":
            escaped = True
        elif letter == separator:
            parts.append([])
        else:
            parts[-1].append(letter)
    return ["".join(part).strip() for part in parts]


def _text(value: str) -> str:
    return _parts(value, "")[0]


def _person(card: _Card) -> Person:
    family, given, additional, *_ = [*_parts(card.first("N"), ";"), "", "", ""]
    given = " ".join(part for part in (given, additional) if part)
    organization = _parts(card.first("ORG"), ";")[0]
    full = _text(card.first("FN"))
    says_so = card.first("KIND").lower() == "org" or card.first("X-ABSHOWAS").upper() == "COMPANY"
    is_organization = says_so or (
        organization != "" and not given and not family and full in ("", organization)
    )
    if is_organization:
        given, family, organization = "", "", organization or full or family
    elif not given and not family:
        given, family = split_name(full or _text(card.first("NICKNAME")))
    uid = _text(card.first("UID"))
    return Person(
        card.line,
        given,
        family,
        organization,
        is_organization,
        _values(card, "EMAIL"),
        _values(card, "TEL"),
        tuple(filter(None, map(_address, card.every("ADR")))),
        _text(card.first("NOTE")),
        _text(card.first("BDAY")),
        f"vcard:{uid}" if len(uid) >= _SHORTEST_UID else "",
    )


def _values(card: _Card, name: str) -> tuple[str, ...]:
    texts = (_text(one.value) for one in card.every(name))
    return tuple(bare for text in texts if (bare := _without_scheme(text)))


def _without_scheme(text: str) -> str:
    """A telephone number or an address out of a URI, without what follows it there."""
    scheme, colon, rest = text.partition(":")
    return rest.partition(";")[0].strip() if colon and scheme.lower() in ("tel", "mailto") else text


def _address(one: _Property) -> Address | None:
    box, extended, street, city, state, postal_code, country, *_ = [*_parts(one.value, ";"), *[""] * 7]
    lines = ", ".join(part for part in (street, extended, box) if part)
    if not any((lines, city, state, postal_code, country)):
        return None
    purpose = "post_box" if box and not street else _purpose(one.types)
    return Address(purpose, lines, postal_code, city, state, country)


def _purpose(types: frozenset[str]) -> str:
    return "home" if "HOME" in types else "work" if "WORK" in types else ""
