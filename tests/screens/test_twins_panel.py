from PySide6.QtWidgets import QLabel, QPushButton

from pos_app.screens.twins_panel import TwinsPanel
from pos_app.values.twins import TwinFound
from tests.screens.samples import BOLD, press, show

ELODIE = TwinFound(
    "c-1", "Élodie Garnier", "C-0018240", "Paris", "+33 6 12 34 56 78", "e@example.fr", ("phone", "name")
)
PENDING = TwinFound("c-2", BOLD, None, "", "", "", ("email",))


def shown(panel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_each_twin_is_shown_with_why_and_can_be_opened(qtbot):
    panel = show(qtbot, TwinsPanel(), 300, 600)
    panel.show_twins((ELODIE, PENDING))
    texts = ["Possible duplicates", "Same phone number · Same name", "Élodie Garnier", "C-0018240 · Paris"]
    texts += ["Same email", BOLD, "Pending sync"]
    qtbot.waitUntil(lambda: shown(panel) == texts)
    with qtbot.waitSignal(panel.opened) as opened:
        press(panel, "twins.open.c-2")
    assert opened.args == ["c-2"]
    assert panel.findChild(QPushButton, "twins.open.c-1").accessibleName() == "Open Élodie Garnier"


def test_nobody_to_show_takes_no_room(qtbot):
    panel = show(qtbot, TwinsPanel(), 300, 600)
    panel.show_twins((ELODIE,))
    qtbot.waitUntil(lambda: shown(panel)[:1] == ["Possible duplicate"])
    panel.show_twins(())
    assert panel.isHidden()
    assert panel.found == ()
