"""Number sequences."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from starlette_admin import StringField
from starlette_admin.fields import ComputedField

from pos_headquarters.models.running import NumberSequence
from pos_headquarters.pages.fields import WholeNumber
from pos_headquarters.pages.page import Page
from pos_headquarters.services import number_sequences


class NumberSequences(Page):
    model = NumberSequence
    key = "number-sequences"
    menu_label = "Number sequences"
    display_name = "number sequence"
    explanation = (
        "Where customers, client books, loyalty cards and workers get their numbers, without gaps and none "
        "of them twice. Commerce parameters choose that of client books."
    )
    effect = "It counts from the next number on."
    show_pk_in_forms = True
    fields: Sequence[Any] = (
        StringField("code", "Number sequence code", required=True, maxlength=30, exclude_from_edit=True),
        StringField("name", "Name", required=True, maxlength=60),
        StringField(
            "format",
            "Format",
            required=True,
            maxlength=30,
            help_text="# stands for a figure: CB-###### gives CB-000001.",
        ),
        WholeNumber(
            "go_on_from",
            "Go on from",
            help_text="Leaves numbers out. Empty goes on with the next number; a new sequence begins with 1.",
            exclude_from_list=True,
            exclude_from_detail=True,
        ),
        ComputedField("following", "Next number"),
    )
    fields_default_sort = ("code",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return number_sequences.shown(connection, keys)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return number_sequences.add(connection, values.pop("code"), **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return number_sequences.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        number_sequences.remove(connection, key)
