"""What refiners and their choices are called: in the panel, and shorter on the chips."""

from PySide6.QtCore import QCoreApplication

from pos_app.screens.formats import Counted, property_text
from pos_app.values.customer import Property
from pos_app.values.refining import OWNER, UNASSIGNED, Choice, Refinement, Refiner

translate = QCoreApplication.translate

Refiners = Counted("Refiners")


def refiner_text(refiner: Refiner) -> str:
    return translate("Refiners", "Associate") if refiner.type == OWNER else refiner.name


def choice_text(choice: Choice) -> str:
    """A choice as its check box is called."""
    asked = choice.refinement
    if asked.next_days is not None:
        return Refiners.tr("Next %1 days", "", asked.next_days)
    if isinstance(asked.choice, bool):
        return translate("Refiners", "Yes") if asked.choice else translate("Refiners", "No")
    return choice.label or translate("Refiners", "Unassigned")


def chip_text(refiner: Refiner, asked: Refinement) -> str:
    """What is on, alone: "Handbags", "Anniversary: next 30 days", "Visits: 3 – 10"."""
    if asked.is_range:
        return _named(refiner, _range_text(refiner, asked))
    if asked.next_days is not None:
        return _named(refiner, Refiners.tr("next %1 days", "", asked.next_days))
    if isinstance(asked.choice, bool):
        return _named(refiner, choice_text(Choice(asked, "", 0)))
    labels = {choice.refinement: choice_text(choice) for choice in refiner.choices}
    if refiner.type == OWNER and asked.choice != UNASSIGNED:
        return labels.get(asked) or refiner_text(refiner)  # all of that one's customers have gone
    return choice_text(Choice(asked, str(asked.choice), 0))


def value_text(refiner: Refiner, value: float | str | None) -> str:
    """An end of a range."""
    return "" if value is None else property_text(Property("", refiner.type, value))


def _named(refiner: Refiner, text: str) -> str:
    return translate("Refiners", "%1: %2").replace("%2", text, 1).replace("%1", refiner_text(refiner), 1)


def _range_text(refiner: Refiner, asked: Refinement) -> str:
    least, most = value_text(refiner, asked.least), value_text(refiner, asked.most)
    if asked.least is None:
        return translate("Refiners", "up to %1").replace("%1", most)
    if asked.most is None:
        return translate("Refiners", "from %1").replace("%1", least)
    return f"{least} – {most}"
