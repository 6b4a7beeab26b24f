"""The attributes of a group: one line for each attribute there is, with its place in the group."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from anyio import to_thread
from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette_admin import BaseField

from pos_headquarters.services import attributes
from pos_headquarters.services.attribute_groups import Member


@dataclass
class Line:
    """What the form has of an attribute."""

    attribute_id: str
    name: str
    chosen: bool = False
    display_order: Any = None
    """A whole number, None, or what was typed instead."""
    can_be_refined: bool = False


@dataclass
class Members(BaseField):
    """Rows have a list of Member; forms send a list of Line. `chosen` makes the one of the other."""

    form_template: str = "fields/form/members.html"
    searchable: bool = False
    orderable: bool = False

    async def parse_form_data(self, request: Request, form_data: FormData) -> list[Line]:
        return [
            Line(
                key,
                name,
                f"{self.id}.{key}" in form_data,
                _number(str(form_data.get(f"{self.id}.{key}.display_order") or "")),
                f"{self.id}.{key}.can_be_refined" in form_data,
            )
            for key, name in await _every(request)
        ]

    async def validate(self, request: Request, value: Any, form_values: dict[str, Any]) -> None:
        wrong = {
            line.attribute_id: f"{line.display_order} is not a whole number."
            for line in value
            if line.chosen and isinstance(line.display_order, str)
        } | {
            line.attribute_id: f"Only what is in the group can be refined: tick “In the group” for "
            f"{line.name}, or take “Can be refined” away."
            for line in value
            if line.can_be_refined and not line.chosen
        }
        if wrong:
            raise ValueError(wrong)

    async def get_create_default(self, request: Request) -> list[Member]:
        return []

    async def serialize_value(self, request: Request, value: Any) -> Any:
        every = await _every(request)
        return _lines(every, value) if request.state.action.is_form() else ", ".join(_words(every, value))

    def in_words(self, connection: Connection, value: Any) -> list[str]:
        """For the record of changes."""
        return _words(attributes.options(connection), value)


def chosen(lines: Sequence[Line]) -> list[Member]:
    """In display order; those without one come last."""
    ordered = sorted((line for line in lines if line.chosen), key=lambda line: line.display_order or 10_000)
    return [Member(line.attribute_id, line.display_order, line.can_be_refined) for line in ordered]


async def _every(request: Request) -> list[tuple[str, str]]:
    return await to_thread.run_sync(lambda: attributes.options(request.state.session.connection()))


def _lines(every: Sequence[tuple[str, str]], members: Sequence[Member]) -> list[Line]:
    names = dict(every)
    inside = [Line(name=names[one.attribute_id], chosen=True, **asdict(one)) for one in members]
    known = {one.attribute_id for one in members}
    return inside + [Line(key, name) for key, name in every if key not in known]


def _words(every: Sequence[tuple[str, str]], members: Sequence[Member]) -> list[str]:
    names = dict(every)
    return [
        f"{one.display_order} {names[one.attribute_id]}{' (can be refined)' if one.can_be_refined else ''}"
        for one in members
    ]


def _number(typed: str) -> Any:
    try:
        return int(typed) if typed.strip() else None
    except ValueError:
        return typed
