"""All customers: found among a million, and everything of one of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urlencode

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.status import HTTP_303_SEE_OTHER, HTTP_400_BAD_REQUEST, HTTP_403_FORBIDDEN
from starlette_admin import route
from starlette_admin.exceptions import FormValidationError
from starlette_admin.flash import flash

from pos_contract import codec, consents
from pos_contract.records import AttributeRecord, CustomerFields, CustomerRecord
from pos_headquarters.pages import customer_form, saving
from pos_headquarters.pages.office import OfficePage, flat, sentence_of, typed
from pos_headquarters.services import (
    configuration,
    customer_details,
    customer_editing,
    customer_list,
    erasure,
    extracts,
    features,
    office,
)
from pos_headquarters.services.customer_details import Details
from pos_headquarters.services.refusals import Invalid

STATES = {
    "pending": "Pending sync",
    "merged": "Merged",
    "deleted": "Deleted",
    "erased": "Erased",
}
SHOWS = {
    "all": "All",
    "pending": "Pending sync",
    "merged": "Merged",
    "gone": "Deleted or erased",
}


class AllCustomers(OfficePage):
    menu_label = "All customers"
    path = "/customers"
    route_name = "customers"
    explanation = (
        "Every customer of every legal entity. A whole account number, loyalty card, email, phone number or "
        "name is found at once; parts of them are looked for everywhere."
    )

    @route("")
    async def index(self, request: Request) -> Response:
        asked = {name: request.query_params.get(name, "") for name in ("q", "show", "before")}
        show: customer_list.Show = next(
            (each for each in customer_list.SHOWS if each == asked["show"]), "all"
        )
        found = await self.read(request, lambda c: customer_list.find(c, asked["q"], show, asked["before"]))
        following = {"q": asked["q"], "show": show, "before": found.following}
        return self.shown(
            request,
            "customers/customers.html",
            found=found,
            asked=asked,
            show=show,
            shows=SHOWS,
            states=STATES,
            following=self.at(request, "?" + urlencode(following)) if found.following else "",
        )

    @route("/account/{account:path}", name="customer-of-account")
    async def of_account(self, request: Request) -> Response:
        account = request.path_params["account"]
        details = await self.read(request, lambda c: customer_details.of_account(c, account))
        return RedirectResponse(self.at(request, f"/{details.customer_id}"))

    @route("/{customer}", name="customer")
    async def one(self, request: Request) -> Response:
        def work(connection: Connection) -> dict[str, Any]:
            details = customer_details.read(connection, request.path_params["customer"])
            return {
                "of": details,
                "attributes": customer_details.attribute_values(connection, details.fields),
                "takers": office.takers(connection),
            }

        context = await self.read(request, work)
        details: Details = context["of"]
        return self.shown(
            request,
            "customers/customer.html",
            **context,
            states=STATES,
            standing=consents.standing(details.profile.consents).values(),
            may=_may(details) if self.may_change(request) else frozenset(),
        )

    @route("/{customer}/edit", methods=["GET", "POST"], name="customer-edit")
    async def edit(self, request: Request) -> Response:
        if not self.may_change(request):
            raise HTTPException(HTTP_403_FORBIDDEN)
        customer = request.path_params["customer"]
        began = await self.read(request, lambda c: _begin(c, customer))
        stands, asked = began.stands, began.asked
        if request.method == "GET":
            return self._form(request, began)
        sent = await typed(request)
        base = _base(sent)
        wanted, unread = customer_form.read(sent, base, asked)
        by, changed = saving.signed_in(request).user_name, {}

        def work(connection: Connection) -> str:
            if unread:
                raise Invalid({f"attributes.{key}": sentence for key, sentence in unread.items()})
            done = customer_editing.edit(connection, customer, base, wanted, by)
            changed["Fields"] = ", ".join(done)
            return _EDITED if done else "Nothing was changed."

        try:
            await self.do(request, stands.account_number or "", "edited", work, changed)
        except FormValidationError as error:
            return self._form(request, began, (base, wanted), flat(error.errors), sent)
        return RedirectResponse(self.at(request, f"/{customer}"), HTTP_303_SEE_OTHER)

    def _form(
        self,
        request: Request,
        began: "_Editing",
        refused: tuple[CustomerFields, CustomerFields] | None = None,
        errors: Mapping[str, str] = MappingProxyType({}),
        sent: Mapping[str, str] = MappingProxyType({}),
    ) -> Response:
        """What stands; or what was typed and refused, upon what stands now."""
        stands, asked = began.stands, began.asked
        fields = customer_editing.rebased(*refused, stands.fields) if refused else stands.fields
        unread = {
            each.attribute_id: sent.get(f"attributes.{each.attribute_id}", "")
            for each in asked
            if f"attributes.{each.attribute_id}" in errors
        }
        return self.shown(
            request,
            "customers/edit.html",
            422 if errors else 200,
            of=stands,
            fields=fields,
            base=codec.to_json(stands.fields).decode(),
            contacts=customer_form.contact_lines(fields, more=began.more_contacts),
            addresses=customer_form.address_lines(fields),
            attributes=customer_form.attribute_fields(asked, fields, unread),
            form=customer_form,
            errors=errors,
        )

    @route("/{customer}/remove-from-book", methods=["POST"])
    async def remove_from_book(self, request: Request) -> Response:
        def work(connection: Connection, account: str) -> str:
            done = office.remove_from_books(connection, [account]).done
            return f"{account} is in no client book now." if done else f"{account} was in no client book."

        return await self._pressed(request, "removed from client books", work)

    @route("/{customer}/reassign", methods=["POST"])
    async def reassign(self, request: Request) -> Response:
        to = (await typed(request)).get("to", "")

        def work(connection: Connection, account: str) -> str:
            office.reassign(connection, [account], to)
            return f"{account} is in the client book of {to} now."

        return await self._pressed(request, f"reassigned to {to}", work)

    @route("/{customer}/delete", methods=["GET", "POST"])
    async def delete(self, request: Request) -> Response:
        def work(connection: Connection, details: Details) -> str:
            office.delete_customers(connection, [str(details.account_number)])
            return f"{_word(details)} is deleted. Registers follow with job 1010."

        return await self._confirmed(request, "delete", "deleted", work)

    @route("/{customer}/erase", methods=["GET", "POST"])
    async def erase(self, request: Request) -> Response:
        def work(connection: Connection, details: Details) -> str:
            kept = erasure.erase(connection, details.customer_id)
            return (
                f"{_word(details)} is erased here, and at every register with its next sync."
                f" Kept without a name: {', '.join(kept) or 'nothing'}."
            )

        return await self._confirmed(request, "erase", "erased", work)

    @route("/{customer}/extract", methods=["POST"])
    async def extract(self, request: Request) -> Response:
        """All that is held of the customer, as a file for them to read."""
        details = await self._details(request)
        made: list[bytes] = []

        def work(connection: Connection) -> str:
            made.append(codec.to_json(extracts.everywhere(connection, details.customer_id)))
            return f"The extract of {_word(details)} is made."

        try:
            await self.do(request, _word(details), "extracted", work)
        except FormValidationError as error:
            flash(request, sentence_of(error.errors), "error")
            return RedirectResponse(self.at(request, f"/{details.customer_id}"), HTTP_303_SEE_OTHER)
        name = quote(f"customer-{_word(details).replace(' ', '-')}.json", safe="")
        headers = {"Content-Disposition": f"attachment; filename*=utf-8''{name}"}
        return Response(made[0], media_type="application/json", headers=headers)

    async def _details(self, request: Request) -> Details:
        return await self.read(request, lambda c: customer_details.read(c, request.path_params["customer"]))

    async def _pressed(
        self, request: Request, action: str, work: Callable[[Connection, str], str]
    ) -> Response:
        details = await self._details(request)
        account = details.account_number
        if account is None:
            raise HTTPException(HTTP_403_FORBIDDEN)
        to = self.at(request, f"/{details.customer_id}")
        return await self.press(request, account, action, lambda c: work(c, account), to)

    async def _confirmed(
        self, request: Request, which: str, action: str, work: Callable[[Connection, Details], str]
    ) -> Response:
        """First the page says what will happen; then the account number has to be typed."""
        details = await self._details(request)
        if not self.may_change(request) or which not in _may(details):
            raise HTTPException(HTTP_403_FORBIDDEN)
        errors: dict[Any, Any] = {}
        if request.method == "POST":
            errors = await self._confirm(request, details, action, work)
            if not errors:
                return RedirectResponse(self.at(request, f"/{details.customer_id}"), HTTP_303_SEE_OTHER)
        kept = await self.read(request, erasure.keeps)
        status = 422 if errors else 200
        return self.shown(
            request,
            "customers/confirm.html",
            status,
            of=details,
            which=which,
            word=_word(details),
            kept=kept,
            errors=errors,
        )

    async def _confirm(
        self, request: Request, details: Details, action: str, work: Callable[[Connection, Details], str]
    ) -> dict[Any, Any]:
        word = (await typed(request)).get("word", "")

        def checked(connection: Connection) -> str:
            if word != _word(details):
                raise Invalid({"word": f"Type {_word(details)} to confirm. Nothing was changed."})
            return work(connection, details)

        try:
            await self.do(request, _word(details), action, checked)
        except FormValidationError as error:
            return dict(error.errors)
        return {}


_EDITED = "The customer is changed. Registers follow with job 1010."


@dataclass(frozen=True, slots=True)
class _Editing:
    """What a form begins from."""

    stands: CustomerRecord
    asked: tuple[AttributeRecord, ...]
    more_contacts: bool
    """The feature that captures them is on."""


def _begin(connection: Connection, customer_id: str) -> _Editing:
    return _Editing(
        customer_editing.editable(connection, customer_id),
        configuration.attribute_records(connection),
        features.is_on(connection, features.SECONDARY_CONTACTS),
    )


def _base(sent: Mapping[str, str]) -> CustomerFields:
    """What the form began from, as the form was given it."""
    try:
        return codec.from_json(sent.get("base", ""), CustomerFields)
    except ValueError:
        raise HTTPException(HTTP_400_BAD_REQUEST) from None


def _may(details: Details) -> frozenset[str]:
    """What can be done with the customer at all."""
    if details.state in ("merged", "erased"):
        return frozenset()
    if details.state == "deleted":
        return frozenset({"erase"})
    if details.state == "pending":
        return frozenset({"erase", "extract"})
    return frozenset({"edit", "books", "delete", "erase", "extract"})


def _word(details: Details) -> str:
    """What people call the customer where nothing personal may stand, and type to confirm."""
    return details.account_number or "pending sync"
