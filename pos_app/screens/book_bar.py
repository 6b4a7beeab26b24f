"""What can be done with the customers who are picked in a client book."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from pos_app.outcome import Outcome
from pos_app.screens import activity, export, reassign
from pos_app.screens.base import Screen
from pos_app.screens.book_messages import reassigned_message, removed_message
from pos_app.screens.contact_panel import ContactPanel
from pos_app.screens.formats import customers_text
from pos_app.screens.picking import PickModel
from pos_app.screens.selection_bar import SelectionBar
from pos_app.screens.sentences import sentence
from pos_app.screens.widgets import button
from pos_app.values.client_book import ClientBookChanged, RemoveFromClientBook
from pos_app.values.contacts import ViewContacts

translate = QCoreApplication.translate


class BookBar(SelectionBar):
    def __init__(self, screen: Screen, model: PickModel, *, removes: bool):
        """`removes`: it is the book of who is signed in, from which 715 takes customers."""
        save = button(translate("BookBar", "Export…"), object_name="client_book.export")
        contact = button(translate("BookBar", "Call or mail…"), object_name="client_book.contact")
        add = button(translate("BookBar", "Add activity"), object_name="client_book.add_activity")
        remove = button(
            translate("BookBar", "Remove from client book"), "danger", object_name="client_book.remove"
        )
        move = button(translate("BookBar", "Reassign…"), "primary", object_name="client_book.reassign")
        self._move_book = button(
            translate("BookBar", "Reassign the whole book…"), object_name="client_book.reassign_book"
        )
        self._move_book.hide()
        acts = (save, contact, add, remove, move) if removes else (save, contact, add, move)
        super().__init__(model, "client_book", acts, others=(self._move_book,))
        self._screen = screen
        self._book: tuple[str, str] | None = None
        remove.setToolTip(self.tr("They stay customers, with their notes and activities"))
        move.setToolTip(self.tr("Move the customers to another associate's client book"))
        save.setToolTip(self.tr("Write the customers to a file: a spreadsheet or contacts"))
        contact.setToolTip(self.tr("With what each customer said about marketing"))
        save.clicked.connect(self._export)
        contact.clicked.connect(self._contact)
        add.clicked.connect(self._add_activity)
        remove.clicked.connect(self._remove)
        move.clicked.connect(self._reassign)
        self._move_book.setToolTip(self.tr("Move everybody of this client book, to one or to several"))
        self._move_book.clicked.connect(self._reassign_book)

    def offer_book(self, associate_id: str | None, title: str = "") -> None:
        """Whose whole book can be reassigned, UNASSIGNED for those who left; None for nobody's.

        `title` is what is asked then.
        """
        self._book = None if associate_id is None else (associate_id, title)
        self._move_book.setVisible(self._book is not None)

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self._move_book.setEnabled(not busy)

    def _picked(self) -> tuple[str, ...]:
        return tuple(self._model.picked)

    def _export(self) -> None:
        export.ask(self._screen, self._picked(), lambda: self.set_busy(True), self._on_exported)

    def _on_exported(self, outcome: Outcome) -> None:
        self.set_busy(False)
        if not self._is_refused(outcome):
            self._screen.message.emit(*export.exported_message(outcome.value))

    def _contact(self) -> None:
        self.set_busy(True)
        self._screen.run("customer.contacts", ViewContacts(self._picked()), self._on_contacts)

    def _on_contacts(self, outcome: Outcome) -> None:
        self.set_busy(False)
        if not self._is_refused(outcome):
            ContactPanel(self._screen, outcome.value)

    def _add_activity(self) -> None:
        activity.ask(self._screen, self._picked(), self._on_activity_added)

    def _remove(self) -> None:
        self.set_busy(True)
        self._screen.run(
            "client_book.remove_customers", RemoveFromClientBook(self._picked()), self._on_removed
        )

    def _reassign(self) -> None:
        reassign.ask(self._screen, self._picked(), self._on_reassigned)

    def _reassign_book(self) -> None:
        if self._book is not None:
            associate_id, title = self._book
            reassign.ask_for_book(
                self._screen, title, associate_id, lambda: self.set_busy(True), self._on_book_reassigned
            )

    def _on_activity_added(self, _outcome: Outcome) -> None:
        count = customers_text(len(self._model.picked))
        self._model.clear_picks()
        self._screen.message.emit(self.tr("Activity added for %1.").replace("%1", count), "success")

    def _on_removed(self, outcome: Outcome) -> None:
        self.set_busy(False)
        self._on_changed(outcome, removed_message)

    def _on_reassigned(self, outcome: Outcome) -> None:
        self._on_changed(outcome, reassigned_message)

    def _on_book_reassigned(self, outcome: Outcome) -> None:
        self.set_busy(False)
        self._on_changed(outcome, reassigned_message)

    def _on_changed(self, outcome: Outcome, words: Callable[[ClientBookChanged], tuple[str, str]]) -> None:
        if not self._is_refused(outcome):
            self._model.clear_picks()
            self._screen.say_changed(words(outcome.value), outcome.value)

    def _is_refused(self, outcome: Outcome) -> bool:
        """Says why, and keeps who is picked."""
        if outcome.refusal:
            self._screen.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        return outcome.refusal is not None
