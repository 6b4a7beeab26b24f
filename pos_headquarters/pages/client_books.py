"""Client books: whose they are, who is in them, and reassigning some or all of it."""

from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response
from starlette_admin import route

from pos_headquarters.pages.customers import STATES
from pos_headquarters.pages.office import OfficePage
from pos_headquarters.services import client_book_list, customer_list, office, texts
from pos_headquarters.services.refusals import Invalid

PAGE = 100


class ClientBooks(OfficePage):
    menu_label = "Client books"
    path = "/client-books"
    route_name = "client-books"
    explanation = (
        "At most one for each associate and legal entity. The book of somebody who has left stays and is "
        "unassigned until its customers are reassigned."
    )

    @route("")
    async def index(self, request: Request) -> Response:
        books = await self.read(request, client_book_list.every)
        return self.shown(request, "customers/books.html", books=books)

    @route("/{book:path}", name="client-book")
    async def one(self, request: Request) -> Response:
        before = request.query_params.get("before", "")

        def work(connection: Connection) -> dict[str, Any]:
            book = client_book_list.one(connection, request.path_params["book"])
            return {
                "book": book,
                "found": customer_list.find(connection, before=before, limit=PAGE, book=book.book_id),
                "takers": [
                    each
                    for each in office.takers(connection, book.legal_entity_id)
                    if each[0] != book.operator_id
                ],
            }

        context = await self.read(request, work)
        return self.shown(request, "customers/book.html", **context, before=before, states=STATES)

    @route("/{book:path}/reassign", methods=["POST"], name="client-book-reassign")
    async def reassign(self, request: Request) -> Response:
        """Those who are ticked; or everybody, once that was asked: who came from where is lost with it."""
        form = await request.form()
        book, to = request.path_params["book"], str(form.get("to") or "").strip()
        everybody = "everybody" in form
        ticked = [str(each) for each in form.getlist("customer")]
        if everybody and to and "sure" not in form and self.may_change(request):
            of = await self.read(request, lambda c: client_book_list.one(c, book))
            return self.shown(request, "customers/whole_book.html", book=of, to=to)

        def work(connection: Connection) -> str:
            if not to:
                raise Invalid({"to": "Choose whose client book they go to. Nothing was changed."})
            if not everybody and not ticked:
                raise Invalid({"": "Tick the customers to reassign. Nothing was changed."})
            if everybody:
                moved = office.reassign_book(connection, book, to)
            else:
                moved = len(office.reassign(connection, ticked, to).done)
            return f"{texts.counted(moved, 'customer', 'customers')} reassigned to {to}."

        which = "everybody" if everybody else ", ".join(ticked)
        back = self.at(request, f"/{book}")
        return await self.press(request, book, f"reassigned to {to}: {which}", work, back)
