"""The rules for what may stand in a customer's fields (domain: Customer add and edit)."""

from dataclasses import replace

from pos_app.operations.registry import Refused
from pos_contract.records import Address, CustomerFields

LONGEST = 200
"""Characters in a name, email, phone or line of an address."""


def checked(fields: CustomerFields, country: str) -> CustomerFields:
    """The fields as they are kept: trimmed, empty addresses left out.

    Raises Refused with a code for each field that cannot be.
    """
    kept = _trimmed(fields)
    wrong: dict[str, str] = {}
    if kept.type == "organization":
        if not kept.organization:
            wrong["organization"] = "name_required"
    elif not kept.first_name and not kept.last_name:
        wrong["first_name"] = "name_required"
    if kept.email and not _email_can_be(kept.email):
        wrong["email"] = "email_invalid"
    if kept.phone and not _phone_can_be(kept.phone, country):
        wrong["phone"] = "phone_invalid"
    wrong |= {name: "too_long" for name, text in _texts(kept) if len(text) > LONGEST}
    if wrong:
        raise Refused("fields", wrong)
    return kept


def _trimmed(fields: CustomerFields) -> CustomerFields:
    def trim(text: str) -> str:
        return " ".join(text.split())

    addresses = tuple(
        Address(
            one.purpose, trim(one.street), trim(one.postal_code), trim(one.city), trim(one.state), one.country
        )
        for one in fields.addresses
    )
    person = fields.type == "person"
    return replace(
        fields,
        first_name=trim(fields.first_name) if person else "",
        last_name=trim(fields.last_name) if person else "",
        organization="" if person else trim(fields.organization),
        email=fields.email.strip(),
        phone=trim(fields.phone),
        addresses=tuple(one for one in addresses if one.street or one.postal_code or one.city or one.state),
    )


def _texts(fields: CustomerFields) -> list[tuple[str, str]]:
    names = ("first_name", "last_name", "organization", "email", "phone")
    of_address = ("street", "postal_code", "city", "state")
    return [(name, getattr(fields, name)) for name in names] + [
        (name, getattr(one, name)) for one in fields.addresses for name in of_address
    ]


def _email_can_be(email: str) -> bool:
    from email_validator import EmailNotValidError, validate_email

    try:
        # Not asked of the network: the register must say the same offline. `.test` and example domains pass
        # as syntax, they are no mistake of a person who types them.
        validate_email(email, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


def _phone_can_be(phone: str, country: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(phone, country or None))
    except phonenumbers.NumberParseException:
        return False
