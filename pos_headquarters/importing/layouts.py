"""CSV files of programs that are known: which column is what, by the headers in letters and digits only."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from pos_contract.records import Address, ConsentState, ContactKind
from pos_headquarters.importing import csv_file
from pos_headquarters.importing.csv_file import Headers, Table
from pos_headquarters.importing.person import Person
from pos_headquarters.importing.report import Line

GENERIC: Headers = {
    "external_id": ("customerid", "externalid", "customernumber", "customerno", "id"),
    "first_name": ("firstname", "givenname", "forename", "förnamn", "prénom", "vārds", "名"),
    "last_name": ("lastname", "surname", "familyname", "efternamn", "nom", "uzvārds", "姓"),
    "organization": ("company", "organization", "organisation", "companyname", "företag", "société"),
    "email": ("email", "emailaddress", "mail", "epost", "courriel"),
    "phone": ("phone", "phonenumber", "telephone", "mobile", "mobilephone", "telefon", "téléphone"),
    "street": ("address", "street", "streetaddress", "address1", "addressline1", "adress", "adresse"),
    "postal_code": ("postalcode", "zip", "zipcode", "postcode", "postnummer", "codepostal"),
    "city": ("city", "town", "ort", "stad", "ville"),
    "state": ("state", "province", "region", "county"),
    "country": ("country", "countryname", "countrycode", "land", "pays"),
    "owner": ("supportrepid", "ownerid", "owner", "salesrepid", "associateid", "workerid"),
    "note": ("note", "notes", "comment", "anteckning"),
    "birthday": ("birthday", "birthdate", "dateofbirth", "födelsedag", "datedenaissance"),
}
_PARTS = ("street", "postal_code", "city", "state", "country")
Meanings = Mapping[str, ConsentState]
_YES: Meanings = {"yes": "agreed", "no": "declined", "true": "agreed", "false": "declined"}
_SUBSCRIBED: Meanings = {"subscribed": "agreed", "unsubscribed": "declined"}
_UNSUBSCRIBED: Meanings = {"true": "declined", "yes": "declined"}
"""Who has not unsubscribed has not said anything."""


@dataclass(frozen=True, slots=True)
class AddressColumns:
    purpose: str
    """"" is what the customer's type gives."""
    street: tuple[str, ...]
    """Lines of it, each with a column."""
    city: str
    state: str
    postal_code: str
    country: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    title: str
    """Of the program, as it is said where a consent comes from."""
    marks: tuple[tuple[str, ...], ...]
    """A file that has all headers of one of these is of this program."""
    fields: Headers
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    addresses: tuple[AddressColumns, ...]
    consents: tuple[tuple[ContactKind, str, Meanings], ...] = ()
    """About the first email or phone: the column, and what its values say. Others say nothing."""
    id_of: str = ""
    """Leads external IDs, which are unique in one program only."""
    is_utf8: bool = True
    separator: str = ""
    """Between several values in a cell."""
    same: Mapping[str, str] = field(default_factory=dict)
    """Headers that some versions write in the place of others."""


def _numbered(pattern: str, last: int) -> tuple[str, ...]:
    return tuple(pattern.format(number) for number in range(1, last + 1))


def _google_address(number: int) -> AddressColumns:
    one = f"address{number}"
    return AddressColumns(
        "",
        (f"{one}street", f"{one}extendedaddress", f"{one}pobox"),
        f"{one}city",
        f"{one}region",
        f"{one}postalcode",
        f"{one}country",
    )


_SHOPIFY_NEW = AddressColumns(
    "",
    ("defaultaddressaddress1", "defaultaddressaddress2"),
    "defaultaddresscity",
    "defaultaddressprovincecode",
    "defaultaddresszip",
    "defaultaddresscountrycode",
    "defaultaddressphone",
)
_SHOPIFY_OLD = AddressColumns("", ("address1", "address2"), "city", "province", "zip", "countrycode")


def _outlook_address(purpose: str, name: str) -> AddressColumns:
    return AddressColumns(
        purpose,
        (f"{name}street", f"{name}street2", f"{name}street3"),
        f"{name}city",
        f"{name}state",
        f"{name}postalcode",
        f"{name}countryregion",
    )


def _thunderbird_address(purpose: str, name: str) -> AddressColumns:
    return AddressColumns(
        purpose,
        (f"{name}address", f"{name}address2"),
        f"{name}city",
        f"{name}state",
        f"{name}zipcode",
        f"{name}country",
    )


LAYOUTS: Mapping[str, Layout] = {
    "shopify": Layout(
        "Shopify",
        (("email", "acceptsemailmarketing"), ("email", "acceptsmarketing", "totalspent")),
        {
            "external_id": ("customerid",),
            "first_name": ("firstname",),
            "last_name": ("lastname",),
            "organization": ("defaultaddresscompany", "company"),
            "note": ("note",),
        },
        ("email",),
        ("phone",),
        (_SHOPIFY_NEW, _SHOPIFY_OLD),
        (
            ("email", "acceptsemailmarketing", _YES),
            ("email", "acceptsmarketing", _YES),
            ("phone", "acceptssmsmarketing", _YES),
        ),
        id_of="shopify:",
    ),
    "square": Layout(
        "Square",
        (("squarecustomerid",), ("referenceid", "emailaddress", "phonenumber")),
        {
            "external_id": ("squarecustomerid", "referenceid"),
            "first_name": ("firstname",),
            "last_name": ("lastname", "surname"),
            "organization": ("companyname",),
            "nickname": ("nickname",),
            "note": ("memo",),
            "birthday": ("birthday",),
        },
        ("emailaddress",),
        ("phonenumber",),
        (AddressColumns("", ("streetaddress1", "streetaddress2"), "city", "state", "postalcode", "country"),),
        (
            ("email", "emailsubscriptionstatus", _SUBSCRIBED),
            ("email", "emailunsubscribed", _UNSUBSCRIBED),
        ),
        id_of="square:",
    ),
    "google": Layout(
        "Google Contacts",
        (
            ("email1value",),
            ("phone1value",),
            ("phoneticfirstname", "fileas"),
            ("givenname", "groupmembership"),
        ),
        {
            "first_name": ("firstname", "givenname"),
            "middle_name": ("middlename", "additionalname"),
            "last_name": ("lastname", "familyname"),
            "full_name": ("name", "fileas"),
            "organization": ("organizationname", "organization1name"),
            "nickname": ("nickname",),
            "note": ("notes",),
            "birthday": ("birthday",),
        },
        _numbered("email{}value", 9),
        _numbered("phone{}value", 9),
        tuple(map(_google_address, range(1, 5))),
        separator=":::",
    ),
    "outlook": Layout(
        "Outlook",
        (("email2address",), ("emailaddress", "businessphone")),
        {
            "first_name": ("firstname",),
            "middle_name": ("middlename",),
            "last_name": ("lastname",),
            "organization": ("company",),
            "nickname": ("nickname",),
            "note": ("notes",),
            "birthday": ("birthday",),
        },
        ("emailaddress", "email2address", "email3address"),
        (
            *("primaryphone", "mobilephone", "homephone", "homephone2", "businessphone", "businessphone2"),
            *("companymainphone", "carphone", "otherphone"),
        ),
        (
            _outlook_address("home", "home"),
            _outlook_address("work", "business"),
            _outlook_address("", "other"),
        ),
        is_utf8=False,
        same={f"{name}country": f"{name}countryregion" for name in ("home", "business", "other")},
    ),
    "thunderbird": Layout(
        "Thunderbird",
        (("primaryemail", "secondaryemail"),),
        {
            "first_name": ("firstname",),
            "last_name": ("lastname",),
            "full_name": ("displayname",),
            "organization": ("organization",),
            "nickname": ("nickname",),
            "note": ("notes",),
        },
        ("primaryemail", "secondaryemail"),
        ("mobilenumber", "homephone", "workphone"),
        (_thunderbird_address("home", "home"), _thunderbird_address("work", "work")),
        is_utf8=False,
        same={
            "homecounty": "homestate",
            "homepostcode": "homezipcode",
            "workcounty": "workstate",
            "workpostcode": "workzipcode",
            "organisation": "organization",
        },
    ),
}


def of_header(plain: Iterable[str]) -> str:
    """The name of the layout whose marks a header has; csv is none of them."""
    names = set(plain)
    return next(
        (name for name, layout in LAYOUTS.items() if any(names.issuperset(marks) for marks in layout.marks)),
        "csv",
    )


def persons(read: Table, layout: Layout) -> tuple[Iterator[Person | Line], list[str]]:
    """Everybody in a file of a known program, and the columns that are not used."""
    places = {layout.same.get(name, name): place for place, name in reversed(list(enumerate(read.plain)))}
    made = partial(_person, layout)
    used = [place for name, place in places.items() if name in _known(layout)]
    return _each(read, places, made), csv_file.not_used(read, used)


def generic(read: Table, columns: Mapping[str, int]) -> Iterator[Person | Line]:
    """Everybody in a file whose columns were found or named."""
    return _each(read, columns, _generic_person)


def _each(
    read: Table, places: Mapping[str, int], made: Callable[[csv_file.Row], Person]
) -> Iterator[Person | Line]:
    for item in read.rows():
        yield item if isinstance(item, Line) else made(csv_file.row(item, places))


def _known(layout: Layout) -> set[str]:
    addresses = [
        name
        for one in layout.addresses
        for name in (*one.street, one.city, one.state, one.postal_code, one.country, one.phone)
    ]
    single = [name for names in layout.fields.values() for name in names]
    asked = [column for _, column, _ in layout.consents]
    return {*single, *layout.emails, *layout.phones, *addresses, *asked}


def _person(layout: Layout, row: csv_file.Row) -> Person:
    def first(name: str) -> str:
        return next((row[one] for one in layout.fields.get(name, ()) if row[one]), "")

    given = " ".join(part for part in (first("first_name"), first("middle_name")) if part)
    family, organization = first("last_name"), first("organization")
    if not given and not family and not organization:
        given, family = split_name(first("full_name") or first("nickname"))
    number = first("external_id")
    return Person(
        row.line,
        given,
        family,
        organization,
        not given and not family,
        _several(row, layout.emails, layout.separator),
        _several(row, layout.phones, layout.separator),
        tuple(_address(row, one) for one in layout.addresses if _is_given(row, one)),
        first("note"),
        first("birthday"),
        layout.id_of + number if number else "",
        said=_said(row, layout),
    )


def split_name(full: str) -> tuple[str, str]:
    """Given and family name of one that is written together: the last word is the family's."""
    first, _, last = full.strip().rpartition(" ")
    return (first, last) if first else (last, "")


def _several(row: csv_file.Row, columns: Sequence[str], separator: str) -> tuple[str, ...]:
    cells = [row[column] for column in columns]
    parts = [part for cell in cells for part in (cell.split(separator) if separator else [cell])]
    return tuple(part.strip() for part in parts if part.strip())


def _is_given(row: csv_file.Row, one: AddressColumns) -> bool:
    return any(row[column] for column in (*one.street, one.city, one.postal_code, one.country))


def _address(row: csv_file.Row, one: AddressColumns) -> Address:
    return Address(
        one.purpose,
        ", ".join(row[line] for line in one.street if row[line]),
        row[one.postal_code],
        row[one.city],
        row[one.state],
        row[one.country],
        phone=row[one.phone],
    )


def _said(row: csv_file.Row, layout: Layout) -> dict[ContactKind, ConsentState]:
    said: dict[ContactKind, ConsentState] = {}
    for kind, column, meanings in layout.consents:
        if state := meanings.get(row[column].casefold()):
            said[kind] = state
    return said


def _generic_person(row: csv_file.Row) -> Person:
    is_organization = not row["first_name"] and not row["last_name"]
    address = Address("", *(row[part] for part in _PARTS))
    return Person(
        row.line,
        row["first_name"],
        row["last_name"],
        row["organization"],
        is_organization,
        (row["email"],) if row["email"] else (),
        (row["phone"],) if row["phone"] else (),
        (address,) if any(row[part] for part in _PARTS) else (),
        row["note"],
        row["birthday"],
        row["external_id"],
        row["owner"],
    )
