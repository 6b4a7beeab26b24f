"""All stores, with their default customers; customer groups and affiliations, which those give."""

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import Connection
from starlette_admin import EnumField, StringField, TextAreaField
from starlette_admin.widgets import PanelWidget, normalize_widget

from pos_headquarters.models.retailer import Affiliation, CustomerGroup, Store
from pos_headquarters.pages.fields import LANGUAGES, Choice, Names, choices
from pos_headquarters.pages.page import Page
from pos_headquarters.services import affiliations, currencies, customer_groups, options, stores

_LANGUAGES = list(LANGUAGES.items())
_TYPES = [("person", "Person"), ("organization", "Organization")]
_RECEIPTS = [("none", "None"), ("print", "Printed"), ("email", "Email"), ("both", "Printed and email")]


def _panel(title: str, *rows: tuple[str, ...]) -> PanelWidget:
    """Fields in one frame, some of them beside each other."""
    return PanelWidget(title, [normalize_widget(row) for row in rows])


class AllStores(Page):
    model = Store
    key = "stores"
    menu_label = "All stores"
    display_name = "store"
    explanation = "Stores, and what each customer made there gets from the store's default customer."
    effect = (
        "Registers have it after job 1070. Customers whom other address books bring or take travel with job "
        "1010, workers with job 1060."
    )
    fields: Sequence[Any] = (
        StringField("number", "Number", required=True, maxlength=20),
        StringField("name", "Name", required=True, maxlength=60),
        Choice("legal_entity_id", "Legal entity", options=options.legal_entities, required=True),
        Choice("operating_unit_id", "Operating unit", options=options.operating_units, required=True),
        choices("address_books", "Address books", options.address_books, required=True),
        Choice(
            "functionality_profile_id",
            "Functionality profile",
            options=options.functionality_profiles,
            required=True,
        ),
        Choice(
            "channel_database_group_id",
            "Channel database group",
            options=options.channel_database_groups,
            required=True,
            exclude_from_list=True,
        ),
        Choice(
            "layout_id",
            "Screen layout",
            options=options.screen_layouts,
            help_text="For registers and workers that have none of their own. Empty is the standard one.",
            exclude_from_list=True,
        ),
        EnumField("language", "Language", choices=_LANGUAGES, required=True, exclude_from_list=True),
        EnumField(
            "currency",
            "Currency",
            choices=list(currencies.CODES),
            required=True,
            select2=True,
            exclude_from_list=True,
        ),
        EnumField(
            "time_zone",
            "Time zone",
            choices=sorted(
                zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc")
            ),
            required=True,
            select2=True,
            exclude_from_list=True,
        ),
        EnumField(
            "customer_type",
            "Customer type",
            choices=_TYPES,
            required=True,
            default="person",
            exclude_from_list=True,
        ),
        Choice(
            "customer_group",
            "Customer group",
            options=options.customer_groups,
            help_text=(
                "What new customers are in. Without one the store has no default customer, and the rest "
                "below stays empty."
            ),
            exclude_from_list=True,
        ),
        EnumField("receipt_preference", "Receipt preference", choices=_RECEIPTS, exclude_from_list=True),
        EnumField(
            "customer_currency",
            "Customer currency",
            choices=list(currencies.CODES),
            select2=True,
            help_text="Empty is the store's.",
            exclude_from_list=True,
        ),
        EnumField(
            "customer_language",
            "Customer language",
            choices=_LANGUAGES,
            help_text="Empty is the store's.",
            exclude_from_list=True,
        ),
        choices("affiliations", "Affiliations", options.affiliations, exclude_from_list=True),
    )
    form_layout = (
        _panel("Store", ("number", "name"), ("legal_entity_id", "operating_unit_id"), ("address_books",)),
        _panel(
            "How it works",
            ("functionality_profile_id", "channel_database_group_id", "layout_id"),
            ("language", "currency", "time_zone"),
        ),
        _panel(
            "Default customer",
            ("customer_type", "customer_group", "receipt_preference"),
            ("customer_currency", "customer_language"),
            ("affiliations",),
        ),
    )
    fields_default_sort = ("number",)

    def about(self, row: Any) -> str:
        return f"{row.number} {row.name}"

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return stores.read(connection, keys)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return stores.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return stores.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        stores.remove(connection, key)


class CustomerGroups(Page):
    model = CustomerGroup
    key = "customer-groups"
    menu_label = "Customer groups"
    display_name = "customer group"
    explanation = "Customers have their financial dimensions from their group."
    effect = "Registers have it after job 1070."
    show_pk_in_forms = True
    fields: Sequence[Any] = (
        StringField(
            "name",
            "Name",
            required=True,
            maxlength=60,
            exclude_from_edit=True,
            help_text="It can't be changed later: customers have it.",
        ),
        TextAreaField(
            "financial_dimensions",
            "Financial dimensions",
            rows=4,
            help_text="One on each line, such as Department: Stores.",
        ),
    )
    searchable_fields = ("name",)
    sortable_fields = ("name",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        found = customer_groups.dimensions(connection, keys)
        return {name: {"financial_dimensions": lines} for name, lines in found.items()}

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return customer_groups.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return customer_groups.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        customer_groups.remove(connection, key)


class Affiliations(Page):
    model = Affiliation
    key = "affiliations"
    menu_label = "Affiliations"
    display_name = "affiliation"
    explanation = "What customers may belong to, such as friends of the house."
    effect = "Registers have it after job 1110."
    show_pk_in_forms = True
    fields = (
        StringField(
            "affiliation_id",
            "ID",
            required=True,
            maxlength=40,
            exclude_from_edit=True,
            help_text="Small letters and figures, such as friends. It can't be changed later.",
        ),
        Names(),
    )
    fields_default_sort = ("affiliation_id",)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return affiliations.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return affiliations.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        affiliations.remove(connection, key)
