"""Customer synchronization status: changes that wait, failed or conflict, and what becomes of them."""

from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.status import HTTP_303_SEE_OTHER, HTTP_403_FORBIDDEN, HTTP_422_UNPROCESSABLE_CONTENT
from starlette_admin import route
from starlette_admin.exceptions import FormValidationError
from starlette_admin.flash import flash

from pos_headquarters.pages import saving
from pos_headquarters.pages.office import OfficePage, sentence_of, typed
from pos_headquarters.services import (
    change_details,
    deciding,
    mending,
    options,
    records_of_changes,
    sentences,
    settling,
    synchronization,
)
from pos_headquarters.services.records_of_changes import Deed
from pos_headquarters.services.synchronization import FAILED, KINDS, LINES, NOTHING, STATES, Asked

_MOST_SENTENCES = 3
"""That are shown of several changes; each of them says its own in the list."""


class SynchronizationStatus(OfficePage):
    menu_label = "Customer synchronization status"
    path = "/synchronization"
    route_name = "synchronization"
    explanation = (
        "What registers did and headquarters has not taken yet: every change that waits, failed or needs a "
        "decision, and customers without an account number. What is settled here, its register hears of."
    )

    @route("")
    async def index(self, request: Request) -> Response:
        asked = _asked(request)

        def work(connection: Connection) -> dict[str, Any]:
            return {
                "found": synchronization.listed(connection, asked),
                "counts": synchronization.counts(connection),
                "registers": dict(options.registers(connection)),
                "stores": dict(options.stores(connection)),
                "faults": {each: sentences.short(each) for each in synchronization.faults(connection)},
            }

        context = await self.read(request, work)
        return self.shown(
            request,
            "synchronization/list.html",
            **context,
            asked=asked,
            states=STATES,
            kinds=KINDS,
            nothing=NOTHING,
            following=self._following(request, asked) if context["found"].more else "",
        )

    @route("/retry", methods=["POST"], name="synchronization-retry-some")
    async def retry_some(self, request: Request) -> Response:
        """Each by itself: what stands against one holds up no other."""
        self._check_role(request)
        form = await request.form()
        ids = sorted({each for each in form.getlist("change") if isinstance(each, str)})[:LINES]
        left: Counter[str] = Counter()
        for change_id in ids:
            try:
                judged = await self._retry(request, change_id)
            except FormValidationError as error:
                left[sentence_of(error.errors)] += 1
            else:
                left.update([] if judged.is_settled else [judged.sentence])
        if not ids:
            flash(request, "Choose the changes to retry first.", "warning")
        if done := len(ids) - left.total():
            flash(request, f"{done} of {len(ids)} are done. Their registers hear of it.", "success")
        for sentence, count in left.most_common(_MOST_SENTENCES):
            flash(request, f"{count} of {len(ids)}: {sentence}", "warning")
        return RedirectResponse(self.at(request), HTTP_303_SEE_OTHER)

    @route("/changes/{change}", name="synchronization-change")
    async def change(self, request: Request) -> Response:
        change_id, as_json = _of(request, "change"), request.query_params.get("as") == "json"
        details = await self.read(request, lambda c: change_details.of_change(c, change_id, as_json=as_json))
        return self._change_shown(request, details, details.typed)

    @route("/changes/{change}/retry", methods=["POST"])
    async def retry(self, request: Request) -> Response:
        self._check_role(request)
        change_id = _of(request, "change")
        try:
            judged = await self._retry(request, change_id)
            flash(request, judged.sentence, "success" if judged.is_settled else "warning")
        except FormValidationError as error:
            flash(request, sentence_of(error.errors), "error")
        return RedirectResponse(self.at(request, f"/changes/{change_id}"), HTTP_303_SEE_OTHER)

    @route("/changes/{change}/mend", methods=["POST"])
    async def mend(self, request: Request) -> Response:
        """What stands against it is said at its field, with all that was typed."""
        change_id, sent = _of(request, "change"), await typed(request)
        by = saving.signed_in(request).user_name

        def work(connection: Connection) -> str:
            settling.mend_as_typed(connection, change_id, sent, by)
            return "It is done as mended. The register hears of it at its next contact."

        return await self._submitted(request, change_id, "mended", work, sent)

    @route("/changes/{change}/drop", methods=["POST"])
    async def drop(self, request: Request) -> Response:
        change_id, sent = _of(request, "change"), await typed(request)
        by = saving.signed_in(request).user_name

        def work(connection: Connection) -> str:
            settling.drop(connection, change_id, by, sent.get("reason", ""))
            return (
                "It is given up. The register says so, with the reason, until somebody there has understood."
            )

        return await self._submitted(request, change_id, "given up", work, sent)

    @route("/decisions/{decision}", name="synchronization-decision")
    async def decision(self, request: Request) -> Response:
        details = await self.read(request, lambda c: change_details.of_decision(c, _of(request, "decision")))
        return self.shown(request, "synchronization/decision.html", of=details)

    @route("/decisions/{decision}/leave", methods=["POST"])
    async def leave(self, request: Request) -> Response:
        return await self._decided(request, "left as it is", deciding.leave)

    @route("/decisions/{decision}/reassign", methods=["POST"])
    async def reassign(self, request: Request) -> Response:
        return await self._decided(request, "reassigned", deciding.reassign)

    async def _decided(
        self, request: Request, action: str, decide: Callable[[Connection, str, str], str]
    ) -> Response:
        decision_id, by = _of(request, "decision"), saving.signed_in(request).user_name
        return await self.press(
            request,
            decision_id,
            action,
            lambda connection: decide(connection, decision_id, by),
            self.at(request, f"/decisions/{decision_id}"),
        )

    async def _retry(self, request: Request, change_id: str) -> settling.Judged:
        by = saving.signed_in(request).user_name

        def work(connection: Connection) -> settling.Judged:
            judged = settling.retry(connection, change_id, by)
            deed = Deed(by, self.menu_label, change_id, "retried", {}, {"Outcome": judged.outcome})
            records_of_changes.record(connection, deed)
            return judged

        return await self.try_out(request, work)

    async def _submitted(
        self,
        request: Request,
        change_id: str,
        action: str,
        work: Callable[[Connection], str],
        sent: dict[str, str],
    ) -> Response:
        try:
            await self.do(request, change_id, action, work)
        except FormValidationError as error:
            details = await self.read(
                request, lambda c: change_details.of_change(c, change_id, as_json="payload" in sent)
            )
            return self._change_shown(request, details, details.typed | sent, error.errors)
        return RedirectResponse(self.at(request, f"/changes/{change_id}"), HTTP_303_SEE_OTHER)

    def _change_shown(
        self,
        request: Request,
        details: change_details.ChangeDetails,
        typed_in: dict[str, str],
        errors: dict[Any, Any] | None = None,
    ) -> Response:
        return self.shown(
            request,
            "synchronization/change.html",
            HTTP_422_UNPROCESSABLE_CONTENT if errors else 200,
            of=details,
            typed=typed_in,
            errors=errors or {},
            choices=mending.CHOICES,
        )

    def _check_role(self, request: Request) -> None:
        if not self.may_change(request):
            raise HTTPException(HTTP_403_FORBIDDEN)

    def _following(self, request: Request, asked: Asked) -> str:
        values = dict(request.query_params) | {"first": str(asked.first + LINES)}
        return self.at(request, "?" + urlencode(values))


def _asked(request: Request) -> Asked:
    given = request.query_params
    state, fault, first = (given.get(name, "") for name in ("state", "error", "first"))
    return Asked(
        state if state in STATES else FAILED,
        given.get("register", ""),
        given.get("store", ""),
        given.get("kind", ""),
        int(fault) if _is_number(fault) else None,
        int(first) if _is_number(first) else 0,
    )


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


def _of(request: Request, name: str) -> str:
    return str(request.path_params[name])
