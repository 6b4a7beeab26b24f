"""Registers, and what each one's channel database has."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from sqlalchemy import Connection
from starlette.requests import Request
from starlette_admin import RowActionsDisplayType, StringField, row_action
from starlette_admin.fields import ComputedField

from pos_contract.messages import Job
from pos_headquarters.models.retailer import Register
from pos_headquarters.pages import saving
from pos_headquarters.pages.fields import Choice, Moment
from pos_headquarters.pages.page import Page
from pos_headquarters.services import channel_databases, jobs, options
from pos_headquarters.services import registers as service
from pos_headquarters.services.channel_databases import MOST_TO_COME, Held


class Registers(Page):
    model = Register
    key = "registers"
    menu_label = "Registers"
    display_name = "register"
    explanation = (
        "The devices in the stores. Each is activated with a code that is shown once. One that is "
        "deactivated stops at its next contact and keeps what it has not sent."
    )
    effect = "A screen layout is there after job 1090, a number or store after job 1070."
    fields: Sequence[Any] = (
        StringField("number", "Number", required=True, maxlength=20, help_text="Such as 1001-3."),
        Choice("store_id", "Store", options=options.stores, required=True),
        Choice(
            "layout_id",
            "Screen layout",
            options=options.screen_layouts,
            required=False,
            help_text="A worker's own comes before it; without one the store's is shown.",
        ),
        ComputedField("state", "State", exclude_from_create=True, exclude_from_edit=True),
        Moment("last_contact_at", "Last contact", exclude_from_edit=True),
        ComputedField("waiting", "Waiting", orderable=True, exclude_from_edit=True),
        ComputedField("parked", "Parked", orderable=True, exclude_from_edit=True),
        Moment("oldest_made_at", "Oldest change", exclude_from_edit=True),
        ComputedField("version", "Version", exclude_from_edit=True),
        Moment("activated_at", "Activated", exclude_from_list=True, exclude_from_edit=True),
        ComputedField("install_id", "Installation", exclude_from_list=True, exclude_from_edit=True),
        ComputedField("copies", "Calls of a copy", exclude_from_list=True, exclude_from_edit=True),
    )
    row_actions_display_type = RowActionsDisplayType.DROPDOWN
    fields_default_sort = ("number",)

    def about(self, row: Any) -> str:
        return str(row.number)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return {
            key: {"state": service.state(row), "copies": _copies(row)}
            for key, row in service.by_id(connection, keys).items()
        }

    async def is_row_action_allowed_for_obj(self, request: Request, name: str, obj: Any) -> bool:
        fits = name != "deactivate" or service.is_in_service(obj)
        return fits and await self.is_row_action_allowed(request, name)

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        key, code = service.add(connection, **values)
        _say(values["number"], code)
        return key

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        service.change(connection, key, **values)
        return key

    @row_action(
        "code",
        "New activation code",
        confirmation="The code is shown to you once. The device goes on as it is until the code is used.",
        submit_btn_text="New activation code",
        icon_class="fa-solid fa-key",
    )
    async def code(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            number = self.about(self.found(connection, key))
            _say(number, service.new_code(connection, key))
            return f"Register {number} has a new activation code."

        await self.act(request, key, "gave a new activation code", do)

    @row_action(
        "deactivate",
        "Deactivate",
        confirmation=(
            "At its next contact the register stops and nobody can sign in there. What it has not sent stays "
            "on it, until it is activated again or IT recovers it."
        ),
        submit_btn_text="Deactivate",
        icon_class="fa-solid fa-power-off",
    )
    async def deactivate(self, request: Request, key: str) -> None:
        await self.act(request, key, "deactivated", lambda connection: service.deactivate(connection, key))


def _say(number: str, code: str) -> None:
    saving.say(
        f"Activation code of register {number}: {code} – it is shown only now, and works once. Type it at "
        "the register with the address of headquarters."
    )


def _copies(row: Any) -> str:
    return f"{row.copied_tries}, the last at {row.copied_at}" if row.copied_tries else "None"


class ChannelDatabases(Page):
    model = Register
    key = "channel-databases"
    menu_label = "Channel databases"
    display_name = "channel database"
    explanation = (
        "What each register told at its last contact that it has of each job, and how much is published and "
        "not there yet."
    )
    when_empty = "Each register that is added has its line."
    fields: Sequence[Any] = (
        ComputedField("number", "Register", orderable=True),
        Choice("store_id", "Store", options=options.stores),
        Moment("last_contact_at", "Last contact"),
        *(ComputedField(f"job_{job}", f"{job} {jobs.JOBS[job].title}") for job in get_args(Job)),
        ComputedField("resync", "Full resync"),
    )
    row_actions_display_type = RowActionsDisplayType.DROPDOWN
    fields_default_sort = ("number",)
    searchable_fields = ("number",)

    def about(self, row: Any) -> str:
        return str(row.number)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        found = service.by_id(connection, keys)
        serving = {key: row for key, row in found.items() if service.is_in_service(row)}
        return {
            key: {
                **{f"job_{one.job}": _how_far(one) for one in held},
                "resync": "Asked for" if serving[key].resync_requested else "",
            }
            for key, held in channel_databases.held(connection, list(serving)).items()
        }

    async def is_row_action_allowed_for_obj(self, request: Request, name: str, obj: Any) -> bool:
        fits = name != "resync" or service.is_in_service(obj)
        return fits and await self.is_row_action_allowed(request, name)

    @row_action(
        "resync",
        "Full resync",
        confirmation=(
            "At its next contact the register brings everything anew. What is there stays in use meanwhile, "
            "and what it has not sent is kept."
        ),
        submit_btn_text="Full resync",
        icon_class="fa-solid fa-arrows-rotate",
    )
    async def resync(self, request: Request, key: str) -> None:
        def do(connection: Connection) -> str:
            number = channel_databases.request_resync(connection, key)
            return f"Register {number} brings everything anew at its next contact."

        await self.act(request, key, "asked for a full resync", do)


def _how_far(held: Held) -> str:
    if not held.published:
        return "Not published yet"
    if held.in_step:
        return "In step"
    if held.job != "1010":
        return "Another one to come" if held.told_at else "To come"
    if held.to_come >= MOST_TO_COME:
        return f"{held.to_come:,} or more rows to come"
    return f"{held.to_come:,} rows to come" if held.to_come > 1 else "1 row to come"
