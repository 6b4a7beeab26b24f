"""The tabs of consent, affiliations and loyalty, and the panel that issues a card."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from pos_app.outcome import Refusal
from pos_app.screens import loyalty
from pos_app.screens.affiliations import AffiliationsTab
from pos_app.screens.base import Screen
from pos_app.screens.consents import ContactsTab
from pos_app.screens.sentences import sentence
from pos_app.screens.theme import TARGET
from pos_app.values.customer import CustomerDetails
from pos_app.values.profile import Affiliation, CardIssued, ChangeConsent
from pos_contract.records import Consent, Contact, CustomerFields, CustomerProfile
from tests.screens.samples import part, press, show, text_of

EMAIL = "e.garnier@example.fr"
SECOND = "<b>+33 6 12 34 56 78</b>"
SAID = Consent("email", EMAIL, "marketing", "agreed", "2026-11-02T09:00:00.000+00:00", "x", "Marcus", "Paris")
DETAILS = CustomerDetails(
    customer_id="c1",
    name="王小明",
    type="person",
    account_number="C-1",
    email=EMAIL,
    phone="",
    addresses=(),
    properties=(),
    owner_id=None,
    owner_name=None,
    book_id=None,
    entries=(),
    fields=CustomerFields(first_name="x", email=EMAIL, contacts=(Contact("phone", SECOND),)),
    profile=CustomerProfile(affiliations=("gold",), loyalty_cards=("L-1",), consents=(SAID,)),
)
GOLD, STAFF = Affiliation("gold", "Gold"), Affiliation("staff", "Staff")


@pytest.fixture
def open_tab(qtbot, fake_runner, context):
    fake_runner.answer("affiliation.view", (GOLD, STAFF))

    def opened(kind, details=DETAILS, online=True):
        page = show(qtbot, Screen(context))
        page.said = []
        page.message.connect(lambda *said: page.said.append(said))
        tab = kind(page)
        tab.resize(page.size())
        tab.on_link(online)
        tab.show_customer(details)
        tab.show()
        return page

    return opened


def texts(page, name=""):
    return [one.text() for one in page.findChildren(QLabel, name or None) if one.isVisible()]


def test_consent_stands_beside_each_contact_with_its_history_and_switches_of_a_finger(open_tab, fake_runner):
    page = open_tab(ContactsTab)
    assert "Marketing: Agreed 2 Nov 2026" in texts(page)
    assert "Marketing: Not asked" in texts(page)
    assert SECOND in texts(page)
    (heard,) = texts(page, "consents.heard")
    assert "Marcus · Paris" in heard
    for name in ("consents.email.agreed", "consents.phone.declined"):
        assert part(page, name, QPushButton).height() >= TARGET
    assert part(page, "consents.email.agreed").isChecked()
    press(page, "consents.email.declined")
    press(page, "consents.phone.agreed")
    first = ChangeConsent("c1", "email", EMAIL, "declined", SAID.at)
    assert fake_runner.asks("consent.change") == [first]
    fake_runner.give("consent.change", None)
    press(page, "consents.phone.agreed")
    assert fake_runner.asks("consent.change")[1:] == [ChangeConsent("c1", "phone", SECOND, "agreed", None)]


def test_a_refused_consent_shows_what_stands(open_tab, fake_runner):
    page = open_tab(ContactsTab)
    press(page, "consents.email.declined")
    fake_runner.give("consent.change", Refusal("contact_unknown"))
    assert page.said == [(sentence("contact_unknown"), "danger")]
    QApplication.processEvents()
    assert not part(page, "consents.email.declined").isChecked()
    assert part(page, "consents.email.agreed").isChecked()


def test_affiliations_are_added_and_removed_and_silence_asks_the_same_again(open_tab, fake_runner, qtbot):
    page = open_tab(AffiliationsTab)
    qtbot.waitUntil(lambda: bool(page.findChildren(QPushButton, "affiliations.gold")))
    assert "L-1" in texts(page)
    press(page, "affiliations.staff")
    fake_runner.give("affiliation.add", Refusal("headquarters_silent"))
    press(page, "affiliations.staff")
    first, second = fake_runner.asks("affiliation.add")
    assert first == second
    fake_runner.give("affiliation.add", None)
    press(page, "affiliations.gold")
    (removed,) = fake_runner.asks("affiliation.remove")
    assert removed.affiliation_id == "gold"
    assert removed.change_id != first.change_id


def test_the_opposite_of_what_got_no_answer_is_a_change_of_its_own(open_tab, fake_runner, qtbot):
    page = open_tab(AffiliationsTab)
    qtbot.waitUntil(lambda: bool(page.findChildren(QPushButton, "affiliations.staff")))
    press(page, "affiliations.staff")
    fake_runner.give("affiliation.add", Refusal("headquarters_silent"))
    (tab,) = page.findChildren(AffiliationsTab)
    profile = replace(DETAILS.profile, affiliations=("gold", "staff"))
    tab.show_customer(replace(DETAILS, profile=profile))  # it was done, and a download brought it
    QApplication.processEvents()
    press(page, "affiliations.staff")
    (added,), (removed,) = (fake_runner.asks(f"affiliation.{name}") for name in ("add", "remove"))
    assert removed.affiliation_id == added.affiliation_id == "staff"
    assert removed.change_id != added.change_id


@pytest.mark.parametrize(
    ("account", "online", "code"),
    [(None, True, "customer_pending"), ("C-1", False, "headquarters_needed")],
)
def test_what_cant_be_done_is_said_where_the_buttons_are(open_tab, qtbot, account, online, code):
    page = open_tab(AffiliationsTab, replace(DETAILS, account_number=account), online)
    qtbot.waitUntil(lambda: bool(page.findChildren(QPushButton, "affiliations.gold")))
    assert text_of(page, "affiliations.why_not") == sentence(code)
    assert not part(page, "affiliations.gold").isEnabled()


def test_the_same_press_twice_issues_one_card(open_tab, fake_runner):
    page = open_tab(ContactsTab)
    loyalty.ask(page, DETAILS, None)
    part(page, "loyalty.number").setText(" 977 ")
    press(page, "loyalty.act")
    press(page, "loyalty.act")  # it waits for its answer
    fake_runner.give("loyalty.issue", Refusal("headquarters_silent"))
    press(page, "loyalty.act")
    first, second = fake_runner.asks("loyalty.issue")
    assert first == second
    assert (first.customer_id, first.card_number) == ("c1", "977")
    fake_runner.give("loyalty.issue", Refusal("loyalty_card_taken"))
    assert text_of(page, "loyalty.number.error") == sentence("loyalty_card_taken")
    part(page, "loyalty.number").clear()
    press(page, "loyalty.act")
    third = fake_runner.asks("loyalty.issue")[2]
    assert (third.card_number, third.change_id == first.change_id) == ("", False)
    fake_runner.give("loyalty.issue", CardIssued("L-00000007"))
    assert page.said == [("Loyalty card L-00000007 issued.", "success")]
