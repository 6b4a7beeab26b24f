"""Customers as vCards 3.0 (RFC 2426), which address books of telephones and mail programs read."""

from collections.abc import Iterator

from pos_contract.records import Address, CustomerRecord

_LONGEST = 75
"""Octets of a line."""


def card(record: CustomerRecord) -> str:
    return "".join(f"{_folded(line)}\r\n" for line in _lines(record))


def _lines(record: CustomerRecord) -> Iterator[str]:
    fields = record.fields
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{_text(record.customer_id)}"
    if fields.type == "organization":
        yield f"N:{_text(fields.name)};;;;"
        yield f"ORG:{_text(fields.organization)}"
    else:
        yield f"N:{_text(fields.last_name)};{_text(fields.first_name)};;;"
    yield f"FN:{_text(fields.name)}"
    if fields.phone:
        yield f"TEL:{_text(fields.phone)}"
    if fields.email:
        yield f"EMAIL;TYPE=INTERNET:{_text(fields.email)}"
    for address in fields.addresses:
        yield _address(address)
    yield "END:VCARD"


def _address(one: Address) -> str:
    kind = "HOME" if one.purpose == "home" else "WORK"
    parts = ("", "", one.street, one.city, one.state, one.postal_code, one.country)
    return f"ADR;TYPE={kind}:" + ";".join(_text(part) for part in parts)


def _text(text: str) -> str:
    """Nothing in a text ends its line or its part."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, escaped)
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """A long line goes on in the next ones, which begin with a space; no character is cut."""
    parts, room = [""], _LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append(" ")
            room = _LONGEST - 1
        parts[-1] += letter
        room -= size
    return "\r\n".join(parts)
