"""The tabs of addresses, attributes and purchases."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QPushButton

from pos_app.outcome import Refusal
from pos_app.screens import theme
from pos_app.screens.addresses_tab import AddressesTab
from pos_app.screens.attributes_tab import AttributesTab
from pos_app.screens.base import Screen
from pos_app.screens.details import DetailsScreen
from pos_app.screens.purchases_tab import PurchasesTab
from pos_app.values.customer import CustomerDetails, Property
from pos_app.values.purchases import KnownPurchases, RefreshPurchases, ViewPurchases
from pos_contract.purchases import PurchaseLine, PurchaseRecord
from pos_contract.records import Address, Consent, CustomerProfile
from tests.screens.samples import BOLD, part, press, show, text_of

PHONE = "+33 6 12 34 56 78"
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
"""A PNG of one dot."""
DETAILS = CustomerDetails(
    customer_id="c1",
    name="王小明",
    type="person",
    account_number="C-1",
    email="",
    phone="",
    addresses=(
        Address("home", "Storgatan 1", "111 22", "Stockholm", "", "SE"),
        Address("office", "Rue de la Paix 12", "75002", "Paris", "", "FR", BOLD, PHONE, "paris@example.fr"),
    ),
    properties=(),
    owner_id=None,
    owner_name=None,
    book_id=None,
    entries=(),
    attributes=(Property("Birthday", "date", "1990-05-04"), Property(BOLD, "text", None)),
    profile=CustomerProfile(
        consents=(Consent("phone", PHONE, "marketing", "declined", "2026-11-02T09:00:00+00:00"),)
    ),
)


def bought(number: int) -> PurchaseRecord:
    lines = (PurchaseLine("4711", f"{BOLD} {number}", 2, 1980.5),)
    return PurchaseRecord(f"p{number}", "c1", "2024-03-05T10:00:00+00:00", "Paris", 1980.5, "EUR", lines)


AS_OF = "2024-03-06T10:00:00+00:00"
KNOWN = KnownPurchases("c1", (bought(1),), AS_OF)


@pytest.fixture
def open_tab(qtbot, context):
    def opened(kind, details=DETAILS, online=True):
        page = show(qtbot, Screen(context))
        page.said = []
        page.message.connect(lambda *said: page.said.append(said))
        tab = kind(page)
        tab.resize(page.size())
        tab.on_link(online)
        tab.show_customer(details)
        tab.show()
        page.tab = tab
        return page

    return opened


def texts(page, name=""):
    labels = page.findChildren(QLabel, name) if name else page.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible()]


def test_every_address_has_its_contact_information_with_consent_beside_it(open_tab):
    page = open_tab(AddressesTab)
    shown = texts(page)
    assert "Storgatan 1, 111 22 Stockholm, Sweden" in shown
    assert {"Office", f"Contact: {BOLD}", PHONE, "paris@example.fr"} <= set(shown)
    assert [text for text in shown if text.startswith("Marketing: Declined 2")]
    assert shown.count("Primary") == 1
    press(page, "details.copy_phone")
    assert page.said == [(f"Copied: {PHONE}", "success")]
    assert part(page, "details.open_phone", QPushButton).isEnabled()


def test_no_address_says_how_to_get_one(open_tab):
    assert "An address is added with Edit." in texts(open_tab(AddressesTab, replace(DETAILS, addresses=())))


def test_attributes_stand_with_their_values_as_typed(open_tab):
    page = open_tab(AttributesTab)
    assert "1990" in text_of(page, "details.attribute.0")
    assert text_of(page, "details.attribute.1") == "—"
    assert BOLD in texts(page)


def test_what_is_known_of_purchases_is_shown_at_once_and_headquarters_is_asked(open_tab, fake_runner, qtbot):
    fake_runner.answer("purchases.view", KNOWN)
    page = open_tab(PurchasesTab)
    qtbot.waitUntil(lambda: fake_runner.asks("purchases.refresh") == [RefreshPurchases("c1")])
    assert fake_runner.asks("purchases.view") == [ViewPurchases("c1")]
    assert text_of(page, "details.purchases.as_of").startswith("As of ")
    assert f"2 × {BOLD} 1" in texts(page)
    assert f"{QLocale().toString(1980.5, 'f', 2)} EUR" in texts(page)
    fake_runner.give("purchases.refresh", KnownPurchases("c1", (bought(2), bought(1)), AS_OF))
    qtbot.waitUntil(lambda: f"2 × {BOLD} 2" in texts(page))
    page.tab.show_customer(replace(DETAILS, name="Anna"))
    assert len(fake_runner.asks("purchases.view")) == 1


def test_items_are_shown_with_their_pictures(open_tab, fake_runner, qtbot):
    lines = tuple(PurchaseLine(item, item, 1, 10.0) for item in ("81001", "8", "9"))
    pictures = {"81001": f"data:image/png;base64,{PIXEL}", "9": "data:image/png;base64,AAAA"}
    known = KnownPurchases("c1", (replace(bought(1), lines=lines),), AS_OF, pictures)
    fake_runner.answer("purchases.view", known)
    page = open_tab(PurchasesTab, online=False)
    qtbot.waitUntil(lambda: "81001" in texts(page))
    (picture,) = page.findChildren(QLabel, "details.purchase.picture")
    assert not picture.pixmap().isNull()
    assert max(picture.pixmap().deviceIndependentSize().toTuple()) == theme.tokens().size(40)


def test_offline_the_last_known_purchases_stand_with_the_time_of_them(open_tab, fake_runner, qtbot):
    fake_runner.answer("purchases.view", KNOWN)
    page = open_tab(PurchasesTab, online=False)
    qtbot.waitUntil(lambda: f"2 × {BOLD} 1" in texts(page))
    assert "2024" in text_of(page, "details.purchases.as_of")
    assert not part(page, "details.purchases.refresh", QPushButton).isEnabled()
    assert fake_runner.asks("purchases.refresh") == []
    page.tab.on_link(True)
    assert fake_runner.asks("purchases.refresh") == [RefreshPurchases("c1")]


def test_silence_is_said_and_what_was_known_stays(open_tab, fake_runner, qtbot):
    fake_runner.answer("purchases.view", KNOWN)
    page = open_tab(PurchasesTab)
    qtbot.waitUntil(lambda: bool(fake_runner.asks("purchases.refresh")))
    fake_runner.give("purchases.refresh", Refusal("headquarters_silent"))
    assert text_of(page, "details.purchases.state.text").startswith(
        "The latest purchases are not here. Headquarters did not answer in time"
    )
    assert f"2 × {BOLD} 1" in texts(page)
    press(page, "details.purchases.state.again")
    assert len(fake_runner.asks("purchases.refresh")) == 2


@pytest.mark.parametrize(
    ("asked_at", "account", "words"),
    [
        (None, "C-1", "Purchases are not known here"),
        (AS_OF, "C-1", "No purchases"),
        (None, None, "No purchases"),
    ],
)
def test_nothing_bought_and_nothing_known_are_told_apart(
    open_tab, fake_runner, qtbot, asked_at, account, words
):
    fake_runner.answer("purchases.view", KnownPurchases("c1", (), asked_at))
    page = open_tab(PurchasesTab, replace(DETAILS, account_number=account), online=account is None)
    qtbot.waitUntil(lambda: words in texts(page))
    assert not part(page, "details.purchases.refresh", QPushButton).isEnabled()
    assert fake_runner.asks("purchases.refresh") == []


def test_many_purchases_come_in_parts(open_tab, fake_runner, qtbot):
    fake_runner.answer("purchases.view", KnownPurchases("c1", tuple(map(bought, range(60))), AS_OF))
    page = open_tab(PurchasesTab, online=False)
    qtbot.waitUntil(lambda: f"2 × {BOLD} 24" in texts(page))
    assert f"2 × {BOLD} 25" not in texts(page)
    part(page, "details.purchases.more", QPushButton).click()
    qtbot.waitUntil(lambda: f"2 × {BOLD} 49" in texts(page))


def test_customer_details_has_them_all(qtbot, fake_runner, context):
    fake_runner.answer("customer.view", DETAILS)
    screen = show(qtbot, DetailsScreen(context, "c1"))
    qtbot.waitUntil(lambda: text_of(screen, "details.name") == DETAILS.name)
    titles = part(screen, "details.tabs")
    names = [titles.tabText(place) for place in range(titles.count())]
    for place, name in enumerate(names):
        titles.setCurrentIndex(place)
        kind = {"Addresses": AddressesTab, "Attributes": AttributesTab, "Purchases": PurchasesTab}.get(name)
        if kind:
            (tab,) = screen.findChildren(kind)
            assert tab.isVisible()
    assert {"Timeline", "Addresses", "Attributes", "Purchases"} <= set(names)
