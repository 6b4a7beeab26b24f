"""What makes customers findable in every store, and alike: columns worked out from their fields."""

from collections.abc import Iterable

from pos_contract.folding import fold, phone_digits
from pos_contract.records import CustomerFields


def keys(fields: CustomerFields, account_number: str | None, cards: Iterable[str] = ()) -> dict[str, str]:
    """The columns search_text, phone_key, email_key and name_key of a customer.

    A phone number without a country code is taken as one of the primary address's country.
    """
    country = fields.addresses[0].country if fields.addresses else ""
    phone_key = phone_digits(fields.phone, country)
    return {
        "search_text": _search_text(fields, country, phone_key, [account_number or "", *cards]),
        "phone_key": phone_key,
        "email_key": fields.email.strip().casefold(),
        "name_key": " ".join(sorted(fold(fields.name).split())),
    }


def _search_text(fields: CustomerFields, country: str, phone_key: str, numbers: list[str]) -> str:
    """Each word led by a space, so that one can be looked for by its beginning."""
    texts = [fields.name, fields.email, *map(_with_and_without_spaces, numbers)]
    phones: list[str] = []
    for contact in fields.contacts:
        (texts if contact.kind == "email" else phones).append(contact.value)
    for address in fields.addresses:
        postal_code = _with_and_without_spaces(address.postal_code)
        texts += [address.street, postal_code, address.city, address.email]
        phones.append(address.phone)
    digits = [phone_key, *(phone_digits(phone, country) for phone in phones)]
    return " " + " ".join([fold(" ".join(texts)), *filter(None, digits)])


def _with_and_without_spaces(number: str) -> str:
    """So that it is found in either writing: folding takes what has hyphens apart and together."""
    return number.replace(" ", "-")
