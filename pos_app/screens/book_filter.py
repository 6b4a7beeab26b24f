"""The filter box of a client book: looks into the cards in memory, within a frame."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from pos_app.values.client_book import CustomerCard
from pos_contract.folding import fold, query_digits

_PIECE = 250
"""Cards that are made ready at once: some milliseconds."""


class BookFilter(QObject):
    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._cards: Sequence[CustomerCard] = ()
        self._folded: list[tuple[str, str]] = []
        """The words and digits of the first cards; of the others once they are prepared."""
        self._preparing = QTimer(self)
        self._preparing.timeout.connect(lambda: self._prepare())

    def read(self, cards: Sequence[CustomerCard]) -> None:
        """Everybody in the book; made ready a piece shorter than a frame whenever there is time."""
        self._cards = cards
        self._folded = []
        self._preparing.start()

    @property
    def is_ready(self) -> bool:
        return len(self._folded) == len(self._cards)

    def matching(self, text: str, cards: Sequence[CustomerCard]) -> Sequence[CustomerCard]:
        """Those of the cards that have every word, or the digits; list by list, to be done within a frame."""
        words, digits = fold(text).split(), query_digits(text)
        if not words:
            return cards
        self._prepare(len(self._cards))
        found = list(range(len(self._folded)))
        for word in words:
            part = f" {word}"
            found = [number for number in found if part in self._folded[number][0]]
        if digits:
            found += [number for number, (_, phone) in enumerate(self._folded) if digits in phone]
        ids = {self._cards[number].customer_id for number in found}
        return [card for card in cards if card.customer_id in ids]

    def _prepare(self, cards: int = _PIECE) -> None:
        done = len(self._folded)
        self._folded += map(_searchable, self._cards[done : done + cards])
        if self.is_ready:
            self._preparing.stop()


def _searchable(card: CustomerCard) -> tuple[str, str]:
    text = fold(f"{card.name} {card.email} {card.account_number or ''}")
    return f" {text}", "".join(filter(str.isdecimal, card.phone))
