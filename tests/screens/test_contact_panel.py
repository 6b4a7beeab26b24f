"""Calling and mailing customers of a client book, with consent in view."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from pos_app.outcome import Refusal
from pos_app.screens import contact_panel, painting
from pos_app.screens.client_book import ClientBookScreen
from pos_app.values.client_book import ClientBook, Shelf
from pos_app.values.contacts import ContactedCustomer, Contacts, ViewContacts
from tests.screens.samples import card, part, press, show, text_of, tick


def contacted(number: int, **values) -> ContactedCustomer:
    return ContactedCustomer(
        f"customer-{number}", f"Customer {number}", "+46 70 123", f"c{number}@x.se", **values
    )


@pytest.fixture
def screen(qtbot, fake_runner, context, associate):
    people = (
        replace(card(0, "Agnes"), phone_consent="declined", email_consent="agreed"),
        replace(card(1, "Bo"), email=""),
    )
    fake_runner.answer(
        "client_book.view", ClientBook(associate.associate_id, "Ebba", "CB-1", people, Shelf(people))
    )
    made = show(qtbot, ClientBookScreen(context))
    qtbot.waitUntil(lambda: text_of(made, "client_book.count") != "")
    return made


@pytest.fixture
def opened(monkeypatch):
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toEncoded().data().decode()))
    return urls


def panel_of(qtbot, fake_runner, screen, contacts):
    fake_runner.answer("customer.contacts", contacts)
    for number in range(2):
        tick(part(screen, "client_book.cards"), number)
    press(screen, "client_book.contact")
    qtbot.waitUntil(lambda: screen.findChild(contact_panel.ContactPanel) is not None)
    return screen.findChild(contact_panel.ContactPanel)


def texts(panel) -> list[str]:
    return [one.text() for one in panel.findChildren(QLabel)]


def test_each_contact_on_a_card_has_a_mark_of_its_own_shape_and_a_name_of_it(screen, monkeypatch):
    view = part(screen, "client_book.cards")
    drawn = []
    symbol = painting.symbol
    from pos_app.screens import cards

    monkeypatch.setattr(cards, "symbol", lambda *all_of: (drawn.append(all_of[0]), symbol(*all_of))[1])
    view._delegate._faces.clear()
    view.grab()
    assert drawn == ["phone", "close", "mail", "check", "phone", "minus"]
    spoken = [
        view.model().data(view.items.index_of(number), Qt.ItemDataRole.AccessibleTextRole)
        for number in range(2)
    ]
    assert spoken == [
        "Agnes, C-1, +46 70 123 00000 (Declined marketing), customer0@example.com (Agreed to marketing)",
        "Bo, C-1, +46 70 123 00001 (Not asked about marketing)",
    ]


@pytest.mark.parametrize(
    ("line", "says"), [(0, "Declined marketing"), (1, "Agreed to marketing"), (None, "")]
)
def test_the_mark_says_what_it_means(screen, monkeypatch, line, says):
    from pos_app.screens.cards import card_rect

    view = part(screen, "client_book.cards")
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, *rest: shown.append(text))
    face = card_rect(view.visualRect(view.items.index_of(0)))
    inside = face.adjusted(16, 16, -16, -16)
    at = view._delegate._contact_line(inside, line).center() if line is not None else face.topLeft()
    at = at + QPoint(20, 0)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert shown == [says][: line is not None]


def test_who_declined_is_not_mailed_and_the_others_by_blind_copy(qtbot, fake_runner, screen, opened):
    people = (contacted(0, email_consent="declined"), contacted(1, phone_consent="agreed"), contacted(2))
    contacts = Contacts(people, ("c1@x.se", "a&b@x.se"), declined=1, without=0)
    panel = panel_of(qtbot, fake_runner, screen, contacts)
    assert fake_runner.asks("customer.contacts") == [ViewContacts(("customer-0", "customer-1"))]
    assert "1 customer declined marketing and will not be mailed." in texts(panel)
    said = [one for one in texts(panel) if "marketing" in one][1:]
    not_asked = "Not asked about marketing"
    assert said == [not_asked, "Declined marketing", "Agreed to marketing", not_asked, not_asked, not_asked]
    assert part(panel, "contact.act").text() == "Mail to 2 customers"
    press(panel, "contact.act")
    assert opened == ["mailto:?bcc=c1@x.se,a%26b@x.se"]


def test_many_addresses_are_copied(qtbot, fake_runner, screen, opened):
    mailed = tuple(f"customer{number}@example.com" for number in range(200))
    people = tuple(contacted(number) for number in range(200))
    panel = panel_of(qtbot, fake_runner, screen, Contacts(people, mailed, 0, 0))
    assert "and 170 more" in texts(panel)
    assert "Nobody here declined marketing by mail." in texts(panel)
    said = []
    screen.message.connect(lambda text, tone: said.append(text))
    press(panel, "contact.act")
    assert QGuiApplication.clipboard().text() == ", ".join(mailed)
    assert opened == []
    assert said == ["200 addresses are copied. Paste them into your mail’s Bcc."]


def test_one_is_called_from_the_panel(qtbot, fake_runner, screen, opened):
    people = (contacted(0, phone_consent="declined"), replace(contacted(1), phone="", email=""))
    panel = panel_of(qtbot, fake_runner, screen, Contacts(people, (), declined=1, without=1))
    assert not part(panel, "contact.act").isEnabled()
    assert "No email and no phone" in texts(panel)
    assert panel.isAncestorOf(QApplication.focusWidget())
    press(panel, "details.copy_mail")
    assert text_of(panel, "contact.text") == "c0@x.se is copied."
    press(panel, "details.open_phone")
    assert opened == ["tel:+4670123"]


def test_a_refusal_is_said(qtbot, fake_runner, screen):
    said = []
    screen.message.connect(lambda text, tone: said.append(tone))
    fake_runner.answer("customer.contacts", Refusal("failed"))
    tick(part(screen, "client_book.cards"), 0)
    press(screen, "client_book.contact")
    qtbot.waitUntil(lambda: said == ["danger"])
