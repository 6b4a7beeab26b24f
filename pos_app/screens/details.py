"""Customer details: who a customer is, whose client book they are in, and their notes and activities."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from uuid_utils import uuid7

from pos_app.outcome import Outcome
from pos_app.screens import activity, reassign
from pos_app.screens.base import Screen, ScreenContext
from pos_app.screens.book_messages import added_message, reassigned_message, removed_message
from pos_app.screens.list_area import ListArea
from pos_app.screens.profile import Profile
from pos_app.screens.sentences import sentence
from pos_app.screens.timeline import Timeline
from pos_app.screens.widgets import EmptyState, button, text_label
from pos_app.values.client_book import AddToClientBook, ClientBookChanged, RemoveFromClientBook
from pos_app.values.customer import AddNote, CustomerDetails, ViewCustomer

_MARGIN = 24
_NOTE_LINES = 2
_NAME_IN_HINT = 40
"""Characters of a name in the empty note field."""


class DetailsScreen(Screen):
    topics = frozenset({"customers", "client_book", "entries"})

    def __init__(self, context: ScreenContext, argument: object = None, parent: QWidget | None = None):
        super().__init__(context, parent)
        self._customer_id = str(argument)
        self._details: CustomerDetails | None = None
        self._entry_id = str(uuid7())
        """Of the note being written: the same until it is kept, so that a second try makes no twin."""
        self._changing_book = False
        self._keeping_note = False
        self._profile = Profile()
        self._profile.copied.connect(
            lambda text: self.message.emit(self.tr("Copied: %1").replace("%1", text), "success")
        )
        self._build()
        self.reload()

    def title(self) -> str:
        return self.tr("Customer details")

    def reload(self) -> None:
        self.run("customer.view", ViewCustomer(self._customer_id), self._on_loaded)

    def has_draft(self) -> bool:
        return bool(self._note.toPlainText().strip())

    # --- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._timeline = Timeline(self.context.store)
        self._timeline.setObjectName("details.timeline")
        self._timeline.setAccessibleName(self.tr("Activities and notes"))
        self._area = ListArea(self._timeline)
        heading = text_label(self.tr("Activities and notes"), "subtitle")
        right = QVBoxLayout()
        right.setContentsMargins(_MARGIN, 20, _MARGIN, 0)
        right.setSpacing(12)
        right.addWidget(heading)
        right.addWidget(self._note_card())
        right.addWidget(self._note_error)
        right.addWidget(self._area, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addLayout(right, 1)
        beside.addWidget(self._footer())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._profile)
        row.addLayout(beside, 1)

    def _note_card(self) -> QFrame:
        self._note = QPlainTextEdit()
        self._note.setObjectName("details.note")
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Write a note…"))
        self._note.setFixedHeight(self._note.fontMetrics().lineSpacing() * _NOTE_LINES + 28)
        self._note.textChanged.connect(self._on_note_typed)
        self._add_note = button(self.tr("Add note"), "primary", object_name="details.add_note")
        self._add_note.setEnabled(False)
        self._add_note.setToolTip(self.tr("Keep the note (Ctrl+Enter)"))
        self._add_note.clicked.connect(self._keep_note)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self._note, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._keep_note)
        self._note_error = text_label(role="field-error", object_name="details.note.error", wrap=True)
        self._note_error.hide()
        card = QFrame()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._note, 1)
        row.addWidget(self._add_note, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _footer(self) -> QFrame:
        self._remove = button(
            self.tr("Remove from client book"), "danger", object_name="details.remove_from_client_book"
        )
        self._remove.setToolTip(self.tr("They stay a customer, with their notes and activities"))
        self._remove.clicked.connect(self._remove_from_book)
        self._add = button(self.tr("Add to client book"), "primary", object_name="details.add_to_client_book")
        self._add.clicked.connect(self._add_to_book)
        for one in (self._remove, self._add):
            one.hide()
        self._add_activity = button(self.tr("Add activity"), object_name="details.add_activity")
        self._add_activity.clicked.connect(self._write_activity)
        self._reassign = button(self.tr("Reassign…"), object_name="details.reassign")
        self._reassign.setToolTip(self.tr("Move the customer to another associate's client book"))
        self._reassign.clicked.connect(self._reassign_customer)
        self._reassign.hide()
        footer = QFrame()
        footer.setProperty("role", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._add_activity)
        row.addWidget(self._reassign)
        row.addWidget(self._remove)
        row.addWidget(self._add)
        return footer

    # --- showing -------------------------------------------------------------------------------------

    def _on_loaded(self, outcome: Outcome) -> None:
        if outcome.refusal and outcome.refusal.code == "superseded":
            return
        self._changing_book = False
        if outcome.refusal:
            self._show_unknown(sentence(outcome.refusal.code, outcome.refusal.facts))
            return
        details: CustomerDetails = outcome.value
        if details == self._details:
            self._show_actions()
            return
        self._details = details
        own = self.context.associate.associate_id if self.context.associate else None
        self._profile.show_details(details, own)
        self._note.setPlaceholderText(
            self.tr("Write a note about %1…").replace("%1", details.name[:_NAME_IN_HINT])
        )
        self._timeline.show_entries(details.entries)
        if details.entries:
            self._area.show_list()
        else:
            self._area.show_empty(self._no_entries())
        self._show_actions()

    def _show_actions(self) -> None:
        owner = self._details.owner_id if self._details else ""
        own = self.context.associate.associate_id if self.context.associate else None
        self._add.setVisible(owner is None)
        self._remove.setVisible(owner is not None and owner == own)
        self._reassign.setVisible(bool(owner))
        for one in (self._add, self._remove, self._reassign):
            one.setEnabled(not self._changing_book)
        self._on_note_typed()

    def _show_unknown(self, text: str) -> None:
        self._details = None
        self._area.show_empty(EmptyState("warning", self.tr("The customer can't be shown"), text))
        self._show_actions()

    def _no_entries(self) -> EmptyState:
        return EmptyState(
            "note",
            self.tr("No notes or activities yet"),
            self.tr(
                "Write the first note above: every associate who may see this customer will find it here."
            ),
        )

    # --- acting --------------------------------------------------------------------------------------

    def _on_note_typed(self) -> None:
        typed = bool(self._note.toPlainText().strip())
        self._add_note.setEnabled(typed and not self._keeping_note and self._details is not None)

    def _keep_note(self) -> None:
        if self._add_note.isEnabled():
            self._set_keeping_note(True)
            ask = AddNote(self._customer_id, self._entry_id, self._note.toPlainText())
            self.run("customer.add_note", ask, self._on_note_kept)

    def _set_keeping_note(self, keeping: bool) -> None:
        """What is typed stands still until it is answered for."""
        self._keeping_note = keeping
        self._note.setReadOnly(keeping)
        self._on_note_typed()

    def _on_note_kept(self, outcome: Outcome) -> None:
        self._set_keeping_note(False)
        if refusal := outcome.refusal:
            code = refusal.fields.get("text", refusal.code)
            self._note_error.setText(sentence(code, refusal.facts))
            self._note_error.show()
            self._note.setFocus()
            return
        self._entry_id = str(uuid7())
        self._note_error.hide()
        self._note.clear()

    def _write_activity(self) -> None:
        activity.ask(self, (self._customer_id,), self._on_activity_added)

    def _on_activity_added(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
        else:
            self.message.emit(self.tr("Activity added."), "success")

    def _reassign_customer(self) -> None:
        reassign.ask(self, (self._customer_id,), self._on_reassigned)

    def _on_reassigned(self, outcome: Outcome) -> None:
        self._on_book_changed(outcome, reassigned_message)

    def _add_to_book(self) -> None:
        ask = AddToClientBook((self._customer_id,))
        self._change_book("client_book.add_customer", ask, self._on_added)

    def _remove_from_book(self) -> None:
        ask = RemoveFromClientBook((self._customer_id,))
        self._change_book("client_book.remove_customers", ask, self._on_removed)

    def _change_book(self, operation: str, ask: object, slot: Callable[[Outcome], None]) -> None:
        self._changing_book = True
        self._show_actions()
        self.run(operation, ask, slot)

    def _on_added(self, outcome: Outcome) -> None:
        self._on_book_changed(outcome, added_message)

    def _on_removed(self, outcome: Outcome) -> None:
        self._on_book_changed(outcome, removed_message)

    def _on_book_changed(
        self, outcome: Outcome, words: Callable[[ClientBookChanged], tuple[str, str]]
    ) -> None:
        if outcome.refusal:
            self._changing_book = False
            self._show_actions()
            self.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "danger")
            return
        self.say_changed(words(outcome.value), outcome.value)
        # The buttons wait for what stands now: the old ones must not be pressed again.
        self.reload()
