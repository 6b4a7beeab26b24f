"""Products: what purchase history at the registers calls an item, and its picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette_admin import BaseField, StringField

from pos_headquarters.models.retailer import Product
from pos_headquarters.pages.fields import Names
from pos_headquarters.pages.page import Page
from pos_headquarters.services import products


@dataclass
class Picture(BaseField):
    """Rows have a data URL; forms send the bytes of a file, b"" to take it away, None to leave it."""

    list_template: str = "fields/list/picture.html"
    detail_template: str = "fields/detail/picture.html"
    form_template: str = "fields/form/picture.html"
    searchable: bool = False
    orderable: bool = False

    async def parse_form_data(self, request: Request, form_data: FormData) -> bytes | None:
        file = form_data.get(self.id)
        content = b""
        if isinstance(file, UploadFile):
            # A byte more than is taken tells that it is too large, however large it is.
            content = await file.read(products.LARGEST_PICTURE + 1)
            await file.close()
        return content or (b"" if f"{self.id}.remove" in form_data else None)

    async def serialize_value(self, request: Request, value: Any) -> str:
        return value if isinstance(value, str) else ""


class Products(Page):
    model = Product
    key = "products"
    menu_label = "Products"
    display_name = "product"
    explanation = (
        "What purchase history at the registers calls an item, and its picture. An item that is not here is "
        "shown under the name it was sold with."
    )
    effect = "Registers have names after job 1040 and pictures after job 1150."
    personal = frozenset({"picture"})
    show_pk_in_forms = True
    fields: Sequence[Any] = (
        Picture(
            "picture",
            "Picture",
            help_text=(
                f"PNG or JPEG, up to {products.LARGEST_PICTURE // 1024} KB and "
                f"{products.LARGEST_SIDE} pixels wide and high."
            ),
        ),
        StringField("item", "Item", required=True, maxlength=50, exclude_from_edit=True),
        Names(),
    )
    fields_default_sort = ("item",)
    searchable_fields = ("item", "names")

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        return products.add(connection, **values)

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        return products.change(connection, key, **values)

    def remove(self, connection: Connection, key: str) -> None:
        products.remove(connection, key)

    def about(self, row: Any) -> str:
        return f"{row.item} {super().about(row)}"
