"""Saving a layout to headquarters: who has it and whether somebody else was first is asked before."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid
from uuid_utils import uuid7

from pos_app.outcome import Outcome
from pos_app.screens import designer_words
from pos_app.screens.base import Screen
from pos_app.screens.designer_compare import MINE_AS_NEW, THEIRS, ComparePanel
from pos_app.screens.designer_fields import Do
from pos_app.screens.designer_save import NEW, OWN, REPLACE, SavePanel
from pos_app.screens.sentences import sentence
from pos_app.values import layout_editing as editing
from pos_app.values.designing import Draft, LookAtLayout, SaveDraft, Standing
from pos_contract.layouts import Layout


class Saving(QObject):
    saved = Signal(object)
    """The Layout as headquarters has it now."""
    theirs_taken = Signal(object)
    """The Layout of somebody else that takes the place of what was arranged."""

    def __init__(self, screen: Screen, now: Callable[[], Layout], do: Do, to_file: Callable[[], None]):
        """`now` is what is arranged; `to_file` asks where a file of it is to be saved."""
        super().__init__(screen)
        self._screen, self._now, self._do, self._to_file = screen, now, do, to_file
        self._begun: Draft | None = None
        """As headquarters had it when this began."""
        self._standing: Standing | None = None
        self._asked: SaveDraft | None = None

    def begin(self, draft: Draft) -> None:
        self._begun = draft

    def start(self, *, as_new: bool = False) -> None:
        """`as_new` proposes a new layout where headquarters has the one that was begun from."""
        panel = self._panel()
        if self._begin().layout_id is None:
            self._standing = None
            panel.offer(None)
        else:
            ask = LookAtLayout(str(self._begin().layout_id))
            self._screen.run("layout.standing", ask, partial(self._on_standing, panel, as_new))

    def _panel(self, name: str = "") -> SavePanel:
        panel = SavePanel(self._screen, name or self._now().name)
        panel.chosen.connect(partial(self._save, panel))
        return panel

    def _begin(self) -> Draft:
        assert self._begun is not None
        return self._begun

    # --- how it stands there ------------------------------------------------------------------------

    def _on_standing(self, panel: SavePanel, as_new: bool, outcome: Outcome) -> None:
        if not _is_open(panel):
            return  # given up, or locked meanwhile
        self._standing = None if outcome.refusal else outcome.value
        if refusal := outcome.refusal:
            words = sentence(refusal.code, refusal.facts)
            if refusal.code in ("layout_unknown", "layout_newer"):
                panel.offer(None)
                panel.refuse(words)
                return
            panel.finish()
            if refusal.code == "headquarters_needed":
                self._offer_file()
            elif refusal.code != "permission_missing":
                self._screen.message.emit(words, "danger")
        elif self._is_somebody_elses(outcome.value.draft):
            panel.finish()
            self._compare(outcome.value)
        else:
            panel.offer(outcome.value, NEW if as_new else "")

    def _is_somebody_elses(self, draft: Draft) -> bool:
        """An answer that was lost may have saved the very same before."""
        return draft.replaces != self._begin().replaces and draft.layout != self._now()

    def _compare(self, standing: Standing) -> None:
        layouts = (self._begin().layout, standing.draft.layout, self._now())
        panel = ComparePanel(self._screen, standing.by, *layouts)
        panel.chosen.connect(partial(self._settle, standing))

    def _settle(self, standing: Standing, choice: str) -> None:
        if choice == THEIRS:
            self._begun = standing.draft
            self.theirs_taken.emit(standing.draft.layout)
        elif choice == MINE_AS_NEW:
            name = self.tr("%1 (other)").replace("%1", self._now().name)
            self._panel(name).offer(standing, NEW)
        else:
            self._panel().offer(standing, REPLACE)

    # --- saving -------------------------------------------------------------------------------------

    def _save(self, panel: SavePanel, name: str, way: str) -> None:
        problem = self._do(lambda layout: editing.rename(layout, name))
        if problem is not None:
            panel.refuse(designer_words.refusal(problem))
            return
        self._asked = ask = self._to_ask(way)
        for_all = way == REPLACE and self._standing is not None and self._standing.is_shared
        operation = "layout.save_shared" if for_all else "layout.save"
        self._screen.run(operation, ask, partial(self._on_saved, panel, ask))

    def _to_ask(self, way: str) -> SaveDraft:
        """The same layout asked again has the same ID, so that it is kept once."""
        begun = self._begin()
        if way == REPLACE:
            assert begun.layout_id is not None
            assert self._standing is not None
            return SaveDraft(self._now(), begun.layout_id, self._standing.draft.replaces)
        instead_of = begun.layout_id if way == OWN else None
        asked = self._asked
        if asked and (asked.layout, asked.replaces, asked.instead_of) == (self._now(), None, instead_of):
            return asked
        return SaveDraft(self._now(), str(uuid7()), None, instead_of)

    def _on_saved(self, panel: SavePanel, ask: SaveDraft, outcome: Outcome) -> None:
        if refusal := outcome.refusal:
            self._on_refused(panel, refusal.code, sentence(refusal.code, refusal.facts))
            return
        self._begun, self._asked = outcome.value, None
        self.saved.emit(ask.layout)
        if isValid(panel):  # else the register was locked meanwhile
            panel.finish()
        said = self.tr("Headquarters has the layout %1.")
        if ask.instead_of is not None:
            said = self.tr("Headquarters has the layout %1, and this store gets it with the next downloads.")
        self._screen.message.emit(said.replace("%1", ask.layout.name), "success")

    def _on_refused(self, panel: SavePanel, code: str, words: str) -> None:
        if not isValid(panel):
            return
        if code == "headquarters_needed":
            panel.finish()
            self._offer_file()
        elif code == "layout_changed":
            panel.finish()
            self.start()
        elif code == "layout_unknown":
            panel.offer(None)
            panel.refuse(words)
        else:
            panel.refuse(words)

    def _offer_file(self) -> None:
        said = self.tr(
            "The register is offline, so nothing was saved at headquarters. What you arranged is still here."
        )
        self._screen.offered.emit(said, "warning", self.tr("Save to a file"), self._to_file)


def _is_open(panel: SavePanel) -> bool:
    return isValid(panel) and not panel.isHidden()
