"""Twins: customers who may be one, what a merge would do, and the merges that were made."""

from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.status import HTTP_404_NOT_FOUND
from starlette_admin import route
from starlette_admin.exceptions import FormValidationError

from pos_headquarters.pages import saving
from pos_headquarters.pages.office import OfficePage, sentence_of, typed
from pos_headquarters.services import merge_preview, merging, office, twins

MOST = 50
"""Proposals and merges that are listed at once."""


class Twins(OfficePage):
    menu_label = "Twins"
    path = "/twins"
    route_name = "twins"
    explanation = (
        "Customers who may be one, such as made by two registers that were offline; job find-twins looks for "
        "them. A person compares the two and decides. A merge can be undone."
    )

    @route("")
    async def index(self, request: Request) -> Response:
        def work(connection: Connection) -> dict[str, Any]:
            return {
                "proposals": twins.listed(connection, MOST),
                "merges": merging.listed(connection, limit=MOST),
                "most": MOST,
            }

        return self.shown(request, "customers/twins.html", **await self.read(request, work))

    @route("/compare", name="twins-compare")
    async def compare(self, request: Request) -> Response:
        """Both side by side; `keep` is who would survive."""
        keep, drop = (request.query_params.get(name, "").strip() for name in ("keep", "drop"))
        try:
            seen = await self.try_out(request, lambda c: merge_preview.preview(c, keep, drop))
        except FormValidationError as error:
            raise HTTPException(HTTP_404_NOT_FOUND, sentence_of(error.errors)) from None
        return self.shown(
            request,
            "customers/compare.html",
            seen=seen,
            lines=merge_preview.lines(seen),
            sentences=merge_preview.sentences(seen),
            other_way=self.at(request, "/compare?" + urlencode({"keep": drop, "drop": keep})),
        )

    @route("/merge", methods=["POST"], name="twins-merge")
    async def merge(self, request: Request) -> Response:
        sent = await typed(request)
        keep, drop = sent.get("keep", ""), sent.get("drop", "")
        user_name = saving.signed_in(request).user_name

        def work(connection: Connection) -> str:
            merged = merging.merge(connection, keep, drop, user_name)
            text = f"{drop} is {keep} now; {merged.entries} notes and activities came along."
            return f"{text} Registers follow with job 1010. It can be undone below."

        return await self.press(request, keep, f"merged with {drop}", work, self.at(request))

    @route("/apart", methods=["POST"], name="twins-apart")
    async def apart(self, request: Request) -> Response:
        sent = await typed(request)
        one, other = sent.get("one", ""), sent.get("other", "")

        def work(connection: Connection) -> str:
            twins.keep_apart(connection, *(office.find(connection, each) for each in (one, other)))
            return f"{one} and {other} are two customers: they are not proposed again."

        return await self.press(request, one, f"kept apart from {other}", work, self.at(request))

    @route("/undo", methods=["POST"], name="twins-undo")
    async def undo(self, request: Request) -> Response:
        sent = await typed(request)
        user_name = saving.signed_in(request).user_name
        accounts = ""

        def work(connection: Connection) -> str:
            nonlocal accounts
            undone = merging.undo(connection, sent.get("merge", ""), user_name)
            accounts = f"{undone.kept}, {undone.gone}"
            return f"{undone.sentence} Registers follow with job 1010."

        return await self.press(request, lambda: accounts, "merge undone", work, self.at(request))
