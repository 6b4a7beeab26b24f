"""Legal entities, address books, operating units, functionality profiles, channel database groups."""

from typing import Any

from sqlalchemy import Connection
from starlette_admin import BooleanField, EnumField, StringField

from pos_headquarters.models.retailer import (
    AddressBook,
    ChannelDatabaseGroup,
    FunctionalityProfile,
    LegalEntity,
    OperatingUnit,
)
from pos_headquarters.pages.page import Page
from pos_headquarters.services import countries, named_rows, operating_units

_AFTER_1070 = "Registers have it after job 1070."


class _NamedPage(Page):
    """Over a table of `services.named_rows`."""

    fields_default_sort = ("name",)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return named_rows.add(connection, self.model.__table__, values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return named_rows.change(connection, self.model.__table__, key, values)

    def remove(self, connection: Connection, key: str) -> None:
        named_rows.remove(connection, self.model.__table__, key)


def _name() -> StringField:
    return StringField("name", "Name", required=True, maxlength=60)


class LegalEntities(_NamedPage):
    model = LegalEntity
    key = "legal-entities"
    menu_label = "Legal entities"
    display_name = "legal entity"
    explanation = "Companies: the border of client books, of notes and of activities."
    effect = _AFTER_1070
    fields = (_name(),)


class AddressBooks(_NamedPage):
    model = AddressBook
    key = "address-books"
    menu_label = "Address books"
    display_name = "address book"
    explanation = "They tie customers, workers and stores together: who shares one is found in the store."
    fields = (_name(),)


class OperatingUnits(_NamedPage):
    model = OperatingUnit
    key = "operating-units"
    menu_label = "Operating units"
    display_name = "operating unit"
    explanation = (
        "Where stores stand. New customers' addresses begin with the country of the primary address."
    )
    effect = _AFTER_1070
    fields = (
        StringField("number", "Number", required=True, maxlength=20),
        _name(),
        StringField("street", "Street", exclude_from_list=True, maxlength=60),
        StringField("postal_code", "Postal code", exclude_from_list=True, maxlength=60),
        StringField("city", "City", maxlength=60),
        StringField("state", "State or province", exclude_from_list=True, maxlength=60),
        EnumField("country", "Country", choices=list(countries.names().items()), required=True, select2=True),
    )
    fields_default_sort = ("number",)

    def about(self, row: Any) -> str:
        return f"{row.number} {row.name}"

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return operating_units.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return operating_units.change(connection, key, **values)


class FunctionalityProfiles(_NamedPage):
    model = FunctionalityProfile
    key = "functionality-profiles"
    menu_label = "Functionality profiles"
    display_name = "functionality profile"
    explanation = "How the stores that have one work."
    effect = _AFTER_1070
    fields = (
        _name(),
        BooleanField(
            "create_customer_async",
            "Create customer in async mode",
            help_text="New customers never wait for headquarters; their account number comes later.",
        ),
    )


class ChannelDatabaseGroups(_NamedPage):
    model = ChannelDatabaseGroup
    key = "channel-database-groups"
    menu_label = "Channel database group"
    display_name = "channel database group"
    explanation = "What the channel databases of some stores keep."
    effect = _AFTER_1070
    fields = (
        _name(),
        BooleanField(
            "filter_shared_customers",
            "Filter shared customer data tables",
            help_text="Registers create no customer while they are offline.",
        ),
    )
