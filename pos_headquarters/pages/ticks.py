"""A field of check boxes, of which any number may be ticked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette_admin import BaseField

from pos_headquarters.services.options import Options


@dataclass
class Ticks(BaseField):
    """Rows have the list of the keys that are ticked. `options` tells key and words of each box."""

    options: Callable[[], Options] = tuple
    form_template: str = "fields/form/ticks.html"
    searchable: bool = False
    orderable: bool = False

    async def parse_form_data(self, request: Request, form_data: FormData) -> list[str]:
        return [key for key, _ in self.options() if f"{self.id}.{key}" in form_data]

    async def get_create_default(self, request: Request) -> list[str]:
        return []

    async def serialize_value(self, request: Request, value: Sequence[str]) -> Any:
        return value if request.state.action.is_form() else "; ".join(self._words(value))

    def in_words(self, connection: Connection, value: Sequence[str]) -> list[str]:
        """For the record of changes."""
        return self._words(value)

    def _words(self, value: Sequence[str]) -> list[str]:
        return [words for key, words in self.options() if key in value]
