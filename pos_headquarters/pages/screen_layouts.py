"""Screen layouts: uploaded, looked at, downloaded, assigned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anyio import to_thread
from sqlalchemy import Connection
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.status import HTTP_404_NOT_FOUND
from starlette_admin import BaseField, CustomView, StringField, link_row_action, route

from pos_contract import layout_files
from pos_contract import layouts as contract
from pos_contract import operations as declared
from pos_headquarters.models.retailer import ScreenLayout
from pos_headquarters.pages import saving
from pos_headquarters.pages.fields import Moment, choices
from pos_headquarters.pages.page import Page
from pos_headquarters.services import layouts, options

_NOT_IN_FORMS: dict[str, Any] = {"exclude_from_create": True, "exclude_from_edit": True}


@dataclass
class LayoutFile(BaseField):
    """A file to be uploaded; nothing of it is shown."""

    form_template: str = "fields/form/layout_file.html"
    searchable: bool = False
    orderable: bool = False

    async def parse_form_data(self, request: Request, form_data: FormData) -> bytes:
        sent = form_data.get(self.id)
        if not isinstance(sent, UploadFile):
            return b""
        content = await sent.read(contract.LARGEST + 1)
        await sent.close()
        return content

    async def serialize_value(self, request: Request, value: Any) -> Any:
        return None


@dataclass
class LayoutPreview(BaseField):
    """What the layout's grids look like."""

    detail_template: str = "fields/detail/layout_preview.html"
    searchable: bool = False
    orderable: bool = False

    async def serialize_value(self, request: Request, value: str) -> dict[str, Any]:
        try:
            read = layout_files.read(value)
        except contract.LayoutError as error:  # uploaded to another version
            return {"problems": [str(problem) for problem in error.problems], "grids": {}}
        return {"problems": [], "grids": read.grids, "tones": contract.TONES, "operation": declared.of}

    def in_words(self, connection: Connection, value: str) -> str:
        """For the record of changes, which says when it was uploaded and keeps no files."""
        return f"{len(value):,} characters"


class ScreenLayouts(Page):
    model = ScreenLayout
    key = "screen-layouts"
    menu_label = "Screen layouts"
    display_name = "screen layout"
    explanation = (
        "What registers show after sign-in: the worker's layout, else the register's, else the store's, else "
        "the standard one."
    )
    effect = (
        "Registers have it after jobs 1090 and 1060. It is shown at the next sign-in, or at once if the "
        "associate agrees."
    )
    fields: Sequence[Any] = (
        StringField("name", "Name", **_NOT_IN_FORMS),
        LayoutFile(
            "file",
            "File",
            help_text="A layout as JSON; its name stands in it. It is checked as registers check it.",
            exclude_from_list=True,
            exclude_from_detail=True,
        ),
        choices("stores", "Stores", options.stores, exclude_from_list=True),
        choices("registers", "Registers", options.registers, exclude_from_list=True),
        choices("workers", "Workers", options.workers, exclude_from_list=True),
        StringField("assigned_to", "Assigned to", exclude_from_detail=True, **_NOT_IN_FORMS),
        Moment("uploaded_at", "Uploaded"),
        StringField("uploaded_by", "By", **_NOT_IN_FORMS),
        LayoutPreview("body", "What it looks like", exclude_from_list=True, **_NOT_IN_FORMS),
    )
    searchable_fields = ("name", "uploaded_by")
    told_by = ("uploaded_at",)
    fields_default_sort = ("name",)

    def extras(self, connection: Connection, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        return {
            key: {
                **layouts.assignments(connection, key),
                "assigned_to": ", ".join(layouts.assigned_to(connection, key)),
            }
            for key in keys
        }

    def add(self, connection: Connection, values: dict[str, Any]) -> str:
        key = layouts.add(connection, values["file"], by=saving.by().user_name)
        self._assign(connection, key, values)
        return key

    def change(self, connection: Connection, key: str, values: dict[str, Any]) -> str:
        if values["file"]:
            layouts.replace(connection, key, values["file"], by=saving.by().user_name)
        self._assign(connection, key, values)
        return key

    def remove(self, connection: Connection, key: str) -> None:
        layouts.remove(connection, key)

    @link_row_action("download", "Download", icon_class="fa-solid fa-download")
    def download(self, request: Request, key: str) -> str:
        return str(request.url_for("headquarters:layout-file", layout_id=key))

    def _assign(self, connection: Connection, key: str, values: dict[str, Any]) -> None:
        layouts.assign_to_stores(connection, key, values["stores"])
        layouts.assign_to_registers(connection, key, values["registers"])
        layouts.assign_to_workers(connection, key, values["workers"])


class LayoutFiles(CustomView):
    """A layout as it was uploaded."""

    menu_label = "Layout files"
    path = "/layout-files"
    route_name = "layout-files"
    add_to_menu = False

    @route("/{layout_id}", name="layout-file")
    async def download(self, request: Request) -> Response:
        layout_id = request.path_params["layout_id"]
        found = await to_thread.run_sync(lambda: layouts.file(request.state.session.connection(), layout_id))
        if found is None:
            raise HTTPException(HTTP_404_NOT_FOUND, "Somebody has removed this screen layout meanwhile.")
        headers = {"Content-Disposition": 'attachment; filename="layout.json"'}
        return Response(found, media_type="application/json", headers=headers)
