"""The first tab of Customer details: notes and activities, written, filtered, corrected and withdrawn."""

from PySide6.QtWidgets import QVBoxLayout
from uuid_utils import uuid7

from pos_app.outcome import Outcome, Refusal
from pos_app.screens.base import Screen
from pos_app.screens.composer import Composer
from pos_app.screens.details_tab import Tab
from pos_app.screens.entry_panel import EntryPanel
from pos_app.screens.kind_filter import KindFilter
from pos_app.screens.list_area import ListArea
from pos_app.screens.sentences import sentence
from pos_app.screens.states import say_stale
from pos_app.screens.theme import margins, space
from pos_app.screens.timeline import Timeline
from pos_app.screens.widgets import EmptyState
from pos_app.values.customer import (
    AddActivity,
    AddNote,
    CustomerDetails,
    RefreshActivityTypes,
    ViewActivityTypes,
)
from pos_app.values.timeline import TimelineEntry, ViewTimeline

_PAGE = 60
_MARGIN = 24


class TimelineTab(Tab):
    def __init__(self, page: Screen):
        super().__init__(page)
        self._customer_id = ""
        self._entry_id = str(uuid7())
        """Of what is being written: the same until it is kept, so that a second try makes no twin."""
        self._online = False
        self._behind: str | None = None
        """The entry that more was asked for behind; None when all was asked for anew."""
        self._composer = Composer(page.context.store)
        self._composer.added.connect(self._add)
        self._composer.refresh_wanted.connect(self._refresh_types)
        self._filter = KindFilter()
        self._filter.chosen.connect(self._show_chosen)
        self._timeline = Timeline(page.context.store)
        self._timeline.setObjectName("details.timeline")
        self._timeline.setAccessibleName(self.tr("Activities and notes"))
        self._timeline.more_wanted.connect(self._bring_more)
        self._timeline.correcting.connect(self._correct)
        self._area = ListArea(self._timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(_MARGIN, 20, _MARGIN, 0))
        column.setSpacing(space(12))
        column.addWidget(self._composer)
        column.addWidget(self._filter)
        column.addWidget(self._area, 1)

    def show_customer(self, details: CustomerDetails) -> None:
        if not self._customer_id:
            self.page.run("activity.view_types", ViewActivityTypes(), self._on_types)
        self._customer_id = details.customer_id  # another one's once two were merged
        self._composer.show_name(details.name)
        self._filter.show_kinds(details.kinds)
        shown = len(self._timeline.entries.entries)
        total = sum(one.count for one in details.kinds) or len(details.entries)
        complete = len(details.entries) >= total
        if self._filter.only is None and (complete or shown <= len(details.entries)):
            self._show(details.entries, complete=complete)
        else:
            self._bring(max(shown, _PAGE))

    def on_link(self, online: bool) -> None:
        self._online = online

    def has_draft(self) -> bool:
        return self._composer.has_draft()

    def show_nobody(self, empty: EmptyState) -> None:
        """The customer is gone: why stands in place of the timeline; what was typed can be copied."""
        self._composer.show_name("")
        self._area.show_empty(empty)

    # --- showing -------------------------------------------------------------------------------------

    def _show(self, entries: tuple[TimelineEntry, ...], *, complete: bool) -> None:
        self._timeline.show_entries(entries, complete)
        if entries:
            self._area.show_list()
        else:
            self._area.show_empty(
                EmptyState("note", self.tr("No notes or activities yet"), self._how_to_begin())
            )

    def _how_to_begin(self) -> str:
        return self.tr(
            "Write the first note above: every associate who may see this customer will find it here."
        )

    def _show_chosen(self) -> None:
        self._timeline.begin_again()
        self._bring(_PAGE)

    def _bring(self, limit: int) -> None:
        """The newest so many of what is chosen, in place of what is shown."""
        self._behind = None
        self._area.show_reading(self.tr("Reading notes and activities…"))
        self.page.run("customer.timeline", self._ask(limit), self._on_entries)

    def _bring_more(self) -> None:
        shown = self._timeline.entries.entries
        if shown:
            last = shown[-1]
            self._behind = last.entry_id
            ask = self._ask(_PAGE, (last.written_at, last.entry_id))
            self.page.run("customer.timeline", ask, self._on_entries)

    def _ask(self, limit: int, after: tuple[str, str] | None = None) -> ViewTimeline:
        return ViewTimeline(self._customer_id, limit, self._filter.only, after)

    def _on_entries(self, outcome: Outcome) -> None:
        if outcome.refusal:
            if outcome.refusal.code != "superseded":
                self._on_unread(outcome.refusal)
            return
        shown = tuple(self._timeline.entries.entries)
        if self._behind is None:
            shown = ()
        elif not shown or shown[-1].entry_id != self._behind:
            return  # the rows are other ones since
        self._show(shown + outcome.value.entries, complete=outcome.value.complete)

    def _on_unread(self, refusal: Refusal) -> None:
        if self._behind is None:
            what = self.tr("Notes and activities can't be shown")
            self._area.show_failed(what, refusal, self._show_chosen)
        else:
            say_stale(self.page, refusal, self._bring_more)

    # --- writing -------------------------------------------------------------------------------------

    def _add(self, activity_type: str, text: str, days: int | None) -> None:
        self._composer.set_busy(True)
        if activity_type:
            ask = AddActivity((self._customer_id,), (self._entry_id,), activity_type, text, days)
            self.page.run("activity.add", ask, self._on_added)
        else:
            note = AddNote(self._customer_id, self._entry_id, text)
            self.page.run("customer.add_note", note, self._on_added)

    def _on_added(self, outcome: Outcome) -> None:
        self._composer.set_busy(False)
        if refusal := outcome.refusal:
            self._composer.refuse(sentence(refusal.fields.get("text", refusal.code), refusal.facts))
            return
        self._entry_id = str(uuid7())
        self._composer.clear()
        self._timeline.begin_again()

    def _correct(self, entry: TimelineEntry) -> None:
        EntryPanel(self.page, entry)

    # --- activity types ------------------------------------------------------------------------------

    def _on_types(self, outcome: Outcome) -> None:
        if outcome.ok:
            self._composer.show_types(outcome.value)
            if outcome.value.due and self._online:
                self.page.run("activity.refresh_types", RefreshActivityTypes(), self._on_refreshed)

    def _on_refreshed(self, outcome: Outcome) -> None:
        """Unasked: the last known types do where headquarters is silent."""
        if outcome.ok:
            self._composer.show_types(outcome.value)

    def _refresh_types(self) -> None:
        self.page.run("activity.refresh_types", RefreshActivityTypes(), self._on_wanted_types)

    def _on_wanted_types(self, outcome: Outcome) -> None:
        if outcome.refusal:
            self.page.message.emit(sentence(outcome.refusal.code, outcome.refusal.facts), "warning")
            return
        self._composer.show_types(outcome.value)
        self.page.message.emit(self.tr("These are headquarters’ activity types now."), "success")
