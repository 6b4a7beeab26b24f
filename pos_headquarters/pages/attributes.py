"""Attributes, attribute groups and measures: what is known of customers, and where it is shown."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette_admin import BooleanField, EnumField, StringField, TextAreaField, row_action
from starlette_admin.fields import ComputedField

from pos_headquarters.models.running import Attribute, AttributeGroup, Measure
from pos_headquarters.pages.fields import Names
from pos_headquarters.pages.members import Members, chosen
from pos_headquarters.pages.page import Page
from pos_headquarters.services import attribute_groups, attribute_values, attributes, measures
from pos_headquarters.services.attributes import Wanted

_AFTER_1110 = "Registers have it after job 1110."


def _help() -> Names:
    field = Names("help", "Help", english_wanted=False)
    field.exclude_from_list = True
    return field


class Attributes(Page):
    model = Attribute
    key = "attributes"
    menu_label = "Attributes"
    display_name = "attribute"
    explanation = (
        "What is known of customers beside name and contacts. Registers ask for the attributes of the "
        "customer attribute group, and show those of the client book attribute group on the cards."
    )
    effect = _AFTER_1110
    show_pk_in_forms = True
    fields: Sequence[Any] = (
        StringField(
            "attribute_id",
            "ID",
            required=True,
            maxlength=50,
            exclude_from_edit=True,
            help_text="Small letters, figures and _; it never changes.",
        ),
        Names(),
        EnumField("type", "Type", choices=list(attribute_values.TYPES.items()), required=True),
        TextAreaField(
            "choices",
            "Fixed list",
            help_text="Of a text: one value on each line. Empty is free text.",
            exclude_from_list=True,
        ),
        BooleanField("mandatory", "Mandatory"),
        StringField(
            "default_value",
            "Default",
            help_text="What a new customer has. A date as 2026-03-31, a yes/no as yes or no.",
            exclude_from_list=True,
        ),
        StringField(
            "minimum",
            "Minimum",
            help_text="Of numbers, money and dates; empty is no bound.",
            exclude_from_list=True,
        ),
        StringField("maximum", "Maximum", exclude_from_list=True),
        ComputedField("groups", "Attribute groups"),
        _help(),
    )
    fields_default_sort = ("attribute_id",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        groups = attribute_groups.names_by_attribute(connection, keys)
        return {
            key: {**typed, "groups": ", ".join(groups.get(key, ()))}
            for key, typed in attributes.as_typed(connection, keys).items()
        }

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return attributes.add(connection, values.pop("attribute_id"), _wanted(values))

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return attributes.change(connection, key, _wanted(values))

    def remove(self, connection: Connection, key: str) -> None:
        attributes.remove(connection, key)

    @row_action(
        "hide",
        "Hide at registers",
        confirmation="It leaves all attribute groups. What customers have stays at headquarters.",
        submit_btn_text="Hide at registers",
        icon_class="fa-solid fa-eye-slash",
    )
    async def hide(self, request: Request, key: str) -> None:
        await self.act(request, key, "hidden", lambda connection: attributes.hide(connection, key))


def _wanted(values: dict[str, Any]) -> Wanted:
    return Wanted(**values | {"choices": (values["choices"] or "").splitlines()})


class AttributeGroups(Page):
    model = AttributeGroup
    key = "attribute-groups"
    menu_label = "Attribute groups"
    display_name = "attribute group"
    explanation = "Which attributes belong together. Commerce parameters name the groups that registers use."
    effect = _AFTER_1110
    fields: Sequence[Any] = (
        StringField("name", "Name", required=True, maxlength=60),
        Members(
            "members",
            "Attributes",
            help_text=(
                "On a card stand the first attributes by display order, 1 before 2. Client books are refined "
                "by what can be refined in either group."
            ),
        ),
    )
    fields_default_sort = ("name",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        found = attribute_groups.members_of(connection, keys)
        return {key: {"members": members} for key, members in found.items()}

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return attribute_groups.add(connection, values["name"], chosen(values["members"]))

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return attribute_groups.change(connection, key, values["name"], chosen(values["members"]))

    def remove(self, connection: Connection, key: str) -> None:
        attribute_groups.remove(connection, key)


class Measures(Page):
    model = Measure
    key = "measures"
    menu_label = "Measures"
    display_name = "measure"
    explanation = (
        "What Customer Insights tells of each customer. Commerce parameters choose up to three for the cards."
    )
    effect = _AFTER_1110
    show_pk_in_forms = True
    fields: Sequence[Any] = (
        StringField(
            "measure_id",
            "Measure",
            required=True,
            maxlength=100,
            exclude_from_edit=True,
            help_text="As Customer Insights calls it.",
        ),
        Names(),
        EnumField("type", "Type", choices=list(measures.TYPES.items()), required=True),
        ComputedField("place", "Place on the cards", orderable=True),
    )
    fields_default_sort = ("measure_id",)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return measures.add(connection, values.pop("measure_id"), **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return measures.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        measures.remove(connection, key)
