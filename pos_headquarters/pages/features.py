"""Feature management."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlmodel import col
from starlette.requests import Request
from starlette_admin import BooleanField, StringField, row_action
from starlette_admin.filters import FilterApplyContext
from starlette_admin.filters.enum import InFilter

from pos_headquarters.models.running import Feature
from pos_headquarters.pages.page import Page
from pos_headquarters.services import features
from pos_headquarters.services.features import FEATURES


class _OfModule(InFilter):
    def get_choices(self, request: Request) -> Sequence[tuple[Any, str]]:
        return [(one, one) for one in sorted({feature.module for feature in FEATURES.values()})]

    def apply(self, ctx: FilterApplyContext) -> Any:
        return col(Feature.name).in_([one.name for one in FEATURES.values() if one.module in ctx.value])


class FeatureManagement(Page):
    model = Feature
    key = "features"
    menu_label = "Feature management"
    display_name = "feature"
    explanation = "What the retailer uses of the system, by module."
    fields: Sequence[Any] = (
        StringField("title", "Feature"),
        StringField("module", "Module", filters=[_OfModule]),
        BooleanField("enabled", "Enabled"),
        StringField("does", "What it does"),
    )
    actions_in_words = frozenset({"enable", "disable"})
    searchable_fields = ("module", "enabled")
    fields_default_sort = ("name",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return {key: _told(key) for key in keys}

    def about(self, row: Any) -> str:
        return str(row.title)

    def get_search_query(self, request: Request, term: str) -> Any:
        found = [name for name in FEATURES if term.lower() in " ".join(_told(name).values()).lower()]
        return col(Feature.name).in_(found)

    async def is_row_action_allowed_for_obj(self, request: Request, name: str, obj: Any) -> bool:
        fits = {"enable": not obj.enabled, "disable": obj.enabled}
        return fits.get(name, True) and await self.is_row_action_allowed(request, name)

    @row_action(
        "enable",
        "Enable now",
        confirmation="Headquarters works with it at once, registers after job 1110.",
        submit_btn_text="Enable now",
        icon_class="fa-solid fa-toggle-on",
    )
    async def enable(self, request: Request, key: str) -> None:
        await self.act(request, key, "enabled", lambda connection: features.enable(connection, key))

    @row_action(
        "disable",
        "Disable",
        confirmation="Headquarters works without it at once, registers after job 1110. No data are lost.",
        submit_btn_text="Disable",
        icon_class="fa-solid fa-toggle-off",
    )
    async def disable(self, request: Request, key: str) -> None:
        await self.act(request, key, "disabled", lambda connection: features.disable(connection, key))


def _told(name: str) -> dict[str, str]:
    feature = FEATURES.get(name)
    if feature is None:  # of a later version
        return {"title": name, "module": "", "does": ""}
    return {"title": feature.title, "module": feature.module, "does": feature.does}
