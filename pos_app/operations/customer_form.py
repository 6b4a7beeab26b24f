"""What New customer and Edit customer ask for, and how what is typed there is understood."""

from pos_app.channel import configuration
from pos_app.channel.database import Reader
from pos_app.operations import postal
from pos_app.operations.registry import operation
from pos_app.values.customer_form import (
    AddressLines,
    AskedAttribute,
    FormParts,
    GivenByStore,
    PhonesRead,
    ReadPhones,
    ViewAddressLines,
    ViewForm,
)
from pos_contract.records import ChannelConfiguration, GlobalConfiguration

SECONDARY_CONTACTS = "secondary_contacts"
"""The feature Capture multiple emails and phone numbers and consent for marketing on these contacts."""


@operation("customer.form", everybody=True)
def form(read: Reader, ask: ViewForm) -> FormParts:
    """The customer attribute group, what the store's default customer gives, and whether several emails
    and phones are asked for."""
    everywhere, here = configuration.everywhere(read), configuration.channel(read)
    languages = configuration.languages(read)
    asked = (one for one in everywhere.attributes if one.in_customer)
    return FormParts(
        tuple(
            AskedAttribute(
                one.attribute_id,
                one.name(languages),
                one.type,
                one.choices,
                one.mandatory,
                one.default,
                one.minimum,
                one.maximum,
                one.help_text(languages),
            )
            for one in sorted(asked, key=lambda one: one.display_order)
        ),
        _given(here, everywhere, languages) if here else GivenByStore(),
        SECONDARY_CONTACTS in everywhere.features,
    )


def _given(
    here: ChannelConfiguration, everywhere: GlobalConfiguration, languages: tuple[str, ...]
) -> GivenByStore:
    default = here.default_customer
    names = {one.affiliation_id: one.name(languages) for one in everywhere.affiliations}
    return GivenByStore(
        default.type,
        default.group,
        default.receipt_preference,
        default.currency,
        default.language,
        tuple(names.get(one, one) for one in default.affiliations),
        tuple(default.financial_dimensions.items()),
    )


@operation("customer.address_lines", everybody=True)
def address_lines(read: Reader, ask: ViewAddressLines) -> AddressLines:
    """In which order a country writes an address."""
    return AddressLines(ask.country, postal.lines(ask.country))


@operation("customer.read_phones", everybody=True)
def read_phones(read: Reader, ask: ReadPhones) -> PhonesRead:
    """How numbers as people write them are dialled from anywhere."""
    here = configuration.channel(read)
    country = here.country if here else ""
    return PhonesRead({one: dialled(one.number, one.country or country) for one in ask.phones})


def dialled(number: str, country: str) -> str:
    """A number with its country code, such as +46 70 123 45 67; "" where nobody could dial it."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
