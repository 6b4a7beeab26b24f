"""Fields that several pages have in common, beside those of starlette_admin."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from anyio import to_thread
from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette_admin import CollectionField, EnumField, IntegerField, RequestAction, StringField
from starlette_admin.fields import ComputedField

from pos_headquarters.services import options
from pos_headquarters.services.options import Options

LANGUAGES = {
    "en": "English",
    "fr": "French",
    "sv": "Swedish",
    "zh_CN": "Chinese (simplified)",
    "lv": "Latvian",
}


_MADE_ON: dict[Any, str] = {
    options.legal_entities: "legal-entities",
    options.operating_units: "operating-units",
    options.address_books: "address-books",
    options.functionality_profiles: "functionality-profiles",
    options.channel_database_groups: "channel-database-groups",
    options.permission_groups: "permission-groups",
    options.customer_groups: "customer-groups",
    options.stores: "stores",
}
"""The page on which what is chosen from is made."""
_WANTED = (options.customer_groups, options.address_books)
"""Not required everywhere, and little works without."""


@dataclass
class Choice(EnumField):
    """One of what another table has, shown by its name. `options` reads key and name of each."""

    options: Callable[[Connection], Options] = lambda connection: ()

    def __post_init__(self) -> None:
        self.choices_loader = self._loaded
        super().__post_init__()

    def made_on(self) -> str:
        """The key of the page where the first one is made, where there must be one."""
        return _MADE_ON.get(self.options, "") if self.required or self.options in _WANTED else ""

    async def load(self, request: Request) -> None:
        """Reads the options once in a request, off the event loop."""
        if self.options not in _known(request):
            await to_thread.run_sync(self._loaded, request)

    def _loaded(self, request: Request) -> Options:
        known = _known(request)
        if self.options not in known:
            known[self.options] = self.options(request.state.session.connection())
        return known[self.options]

    def _get_label(self, value: Any, request: Request) -> Any:
        return dict(self._loaded(request)).get(value, value)

    async def get_create_default(self, request: Request) -> Any:
        await self.load(request)
        return await super().get_create_default(request)

    async def parse_form_data(self, request: Request, form_data: FormData) -> Any:
        await self.load(request)
        return await super().parse_form_data(request, form_data)

    async def serialize_value(self, request: Request, value: Any) -> Any:
        await self.load(request)
        shown = await super().serialize_value(request, value)
        return shown if request.state.action.is_form() or not self.multiple else ", ".join(shown)


def _known(request: Request) -> dict[Any, Options]:
    if not hasattr(request.state, "options"):
        request.state.options = {}
    known: dict[Any, Options] = request.state.options
    return known


def choices(name: str, label: str, options: Callable[[Connection], Options], **other: Any) -> Choice:
    """Any number of what another table has; the value is a list of keys."""
    return Choice(name, label, options=options, multiple=True, **other)


class Names(CollectionField):
    """A name in each language. The column holds a JSON object, or the page reads a dict."""

    def __init__(self, name: str = "names", label: str = "Name", *, english_wanted: bool = True) -> None:
        fields = [
            StringField(code, language, required=english_wanted and code == "en")
            for code, language in LANGUAGES.items()
        ]
        super().__init__(name, fields)
        self.label = label
        self.list_template = "fields/list/text.html"

    async def parse_obj(self, request: Request, obj: Any) -> Any:
        return named(await super().parse_obj(request, obj))

    async def serialize_value(self, request: Request, value: Any) -> Any:
        if request.state.action in (RequestAction.LIST, RequestAction.RELATION_LOOKUP):
            return value.get("en", "")
        return await super().serialize_value(request, value)


def named(value: Any) -> dict[str, str]:
    """Language to name, from a JSON column or from what was already read."""
    names: dict[str, str] = json.loads(value) if isinstance(value, str) else value or {}
    return names


@dataclass
class WholeNumber(IntegerField):
    """What is not a whole number stays in the form as it was typed."""

    async def parse_form_data(self, request: Request, form_data: FormData) -> Any:
        typed = str(form_data.get(self.id) or "").strip()
        try:
            return int(typed) if typed else None
        except ValueError:
            return typed

    async def validate(self, request: Request, value: Any, form_values: dict[str, Any]) -> None:
        if isinstance(value, str):
            raise ValueError(f"{value} is not a whole number. Write it with figures only, such as 12.")
        await super().validate(request, value, form_values)


@dataclass
class Moment(ComputedField):
    """A time of the database, as people read it."""

    orderable: bool = True
    list_template: str = "fields/list/moment.html"

    async def serialize_value(self, request: Request, value: Any) -> Any:
        return datetime.fromisoformat(value).strftime("%Y-%m-%d %H:%M UTC") if value else None


@dataclass
class Differences(ComputedField):
    """Two JSON objects, `before` and `after`, as what became of each field."""

    exclude_from_list: bool = True
    detail_template: str = "fields/detail/differences.html"

    async def parse_obj(self, request: Request, obj: Any) -> Any:
        before, after = json.loads(obj.before), json.loads(obj.after)
        return [(name, before.get(name), after.get(name)) for name in dict.fromkeys([*before, *after])]

    async def serialize_value(self, request: Request, value: Any) -> Any:
        return [(name, readable(before), readable(after)) for name, before, after in value]


def readable(value: Any) -> str:
    """A value as a list or a record of changes shows it."""
    if value is None or value in ("", [], {}):
        return "—"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)
