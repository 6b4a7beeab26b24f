import uuid
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from pos_app.outcome import Outcome, Refusal
from pos_app.screens.base import ScreenContext
from pos_app.screens.new_customer import NewCustomerScreen, split_typed
from pos_app.screens.twins_panel import TwinsPanel
from pos_app.values.customer import SavedCustomer
from pos_app.values.customer_form import FormParts, GivenByStore
from pos_app.values.register import LinkStatus
from pos_app.values.twins import TwinFound, Twins
from pos_contract.changes import ConsentGiven
from pos_contract.records import Address, Contact, CustomerFields
from tests.screens.samples import BOLD, part, press, show, text_of, type_text

FIELDS = ("first_name", "last_name", "organization", "email", "phone", "street", "postal_code", "city")


@pytest.fixture(autouse=True)
def nobody_alike(fake_runner):
    fake_runner.answer("customer.find_twins", Twins(()))


@pytest.fixture
def screen(qtbot, context):
    return show(qtbot, NewCustomerScreen(context))


def edit(screen, name: str) -> QLineEdit:
    return part(screen, f"new_customer.{name}", QLineEdit)


def fill(screen, **texts: str) -> None:
    for name, text in texts.items():
        edit(screen, name).clear()
        type_text(edit(screen, name), text)


def typed(screen) -> dict[str, str]:
    return {name: edit(screen, name).text() for name in FIELDS if edit(screen, name).text()}


def asks(runner):
    return runner.asks("customer.add")


def test_a_person_is_saved_with_what_was_typed(screen, fake_runner):
    fill(
        screen,
        first_name="Björn",
        last_name=BOLD,
        email="b@example.com",
        phone="070 123",
        street="Storgatan 1",
        postal_code="111 22",
        city="Malmö",
    )
    press(screen, "new_customer.save")
    (ask,) = asks(fake_runner)
    assert uuid.UUID(ask.customer_id).version == 7
    assert ask.fields == CustomerFields(
        type="person",
        first_name="Björn",
        last_name=BOLD,
        email="b@example.com",
        phone="070 123",
        addresses=(Address("home", "Storgatan 1", "111 22", "Malmö", "", "SE"),),
    )


def test_an_organization_has_one_name_and_a_business_address(screen, fake_runner):
    fill(screen, first_name="Not", last_name="This")
    press(screen, "new_customer.organization_type")
    assert not edit(screen, "first_name").isVisible()
    fill(screen, organization="Åhlén & Co", city="Lund")
    press(screen, "new_customer.save")
    (ask,) = asks(fake_runner)
    assert ask.fields == CustomerFields(
        type="organization",
        organization="Åhlén & Co",
        addresses=(Address("business", city="Lund", country="SE"),),
    )


def test_the_country_is_the_stores_and_can_be_another(screen, fake_runner):
    country = part(screen, "new_customer.country", QComboBox)
    assert country.currentText() == "Sweden"
    country.setFocus()
    QTest.keyClicks(country, "Latv")
    fill(screen, first_name="Jānis", city="Rīga")
    press(screen, "new_customer.save")
    assert asks(fake_runner)[0].fields.addresses[0].country == "LV"


def test_without_an_address_none_is_saved(screen, fake_runner):
    fill(screen, first_name="Cher", street="  ")
    press(screen, "new_customer.save")
    assert asks(fake_runner)[0].fields.addresses == ()


def test_a_double_tap_on_save_asks_once(screen, fake_runner, qtbot):
    fill(screen, first_name="Cher")
    save = part(screen, "new_customer.save")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(save, Qt.MouseButton.LeftButton)
    QTest.keyClick(edit(screen, "email"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(asks(fake_runner)) > 0)
    assert len(asks(fake_runner)) == 1
    assert not save.isEnabled()


def test_enter_saves(screen, fake_runner, qtbot):
    fill(screen, first_name="Cher")
    QTest.keyClick(edit(screen, "first_name"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(asks(fake_runner)) == 1)


def test_a_refused_save_shows_each_reason_in_place_and_loses_nothing(screen, fake_runner, qtbot):
    fill(
        screen, first_name="Élodie", last_name="Garnier", email="e.garnier@example", phone="12", city="Paris"
    )
    before = typed(screen)
    press(screen, "new_customer.save")
    fake_runner.give("customer.add", Refusal("fields", {"phone": "phone_invalid", "email": "email_invalid"}))
    assert typed(screen) == before
    assert "email address" in text_of(screen, "new_customer.email.error")
    assert "phone number" in text_of(screen, "new_customer.phone.error")
    assert part(screen, "new_customer.email.error").isVisible()
    assert edit(screen, "email").property("invalid") is True
    assert edit(screen, "email").hasFocus()
    type_text(edit(screen, "email"), ".com")
    assert not part(screen, "new_customer.email.error").isVisible()
    assert part(screen, "new_customer.phone.error").isVisible()
    press(screen, "new_customer.save")
    first, second = asks(fake_runner)
    assert second.customer_id == first.customer_id
    assert second.fields == replace(first.fields, email="e.garnier@example.com")
    assert not part(screen, "new_customer.phone.error").isVisible()


@pytest.mark.parametrize("code", ["shared_customers_filtered", "disk_full", "unexpected"])
def test_a_refusal_without_fields_stands_in_the_banner(screen, fake_runner, code):
    from pos_app.screens.sentences import sentence

    fill(screen, first_name="Cher")
    press(screen, "new_customer.save")
    fake_runner.give("customer.add", Refusal(code))
    assert text_of(screen, "new_customer.banner") == sentence(code)
    assert typed(screen) == {"first_name": "Cher"}
    assert part(screen, "new_customer.save").isEnabled()


@pytest.mark.parametrize("account_number", ["C-0018300", None])
def test_a_saved_customer_is_told_and_shown(screen, fake_runner, qtbot, account_number):
    done = []
    screen.close_requested.connect(lambda: done.append("closed"))
    screen.open_requested.connect(lambda *what: done.append(what))
    fill(screen, first_name="Cher")
    press(screen, "new_customer.save")
    customer_id = asks(fake_runner)[0].customer_id
    with qtbot.waitSignal(screen.message) as told:
        fake_runner.give("customer.add", SavedCustomer(customer_id, BOLD, account_number))
    assert told.args[1] == "success"
    assert BOLD in told.args[0]
    assert (account_number or "Pending sync") in told.args[0]
    assert done == ["closed", ("customer.view", customer_id)]


def test_who_was_signed_for_and_may_not_see_customers_is_told_and_asked_for_nothing_more(
    fake_runner, qtbot, store, associate
):
    nobody = replace(associate, permissions=frozenset())
    made = NewCustomerScreen(ScreenContext(fake_runner, store, nobody))
    qtbot.addWidget(made)
    opened, told = [], []
    made.open_requested.connect(lambda *what: opened.append(what))
    made.message.connect(lambda *what: told.append(what))
    made._on_saved(Outcome(SavedCustomer("c1", BOLD, None)))
    assert opened == []
    assert [tone for _, tone in told] == ["success"]


def test_the_banner_says_what_saving_will_do(screen, qtbot, fake_runner, store, associate):
    assert not part(screen, "new_customer.banner").isVisible()
    screen.on_link(LinkStatus("offline", 5.0, 20.0))
    assert part(screen, "new_customer.banner").isVisible()
    assert "offline" in text_of(screen, "new_customer.banner")
    assert "Pending sync" in text_of(screen, "new_customer.banner")
    screen.on_link(LinkStatus("online", 0.0))
    assert "Pending sync" not in text_of(screen, "new_customer.banner")
    context = ScreenContext(fake_runner, replace(store, create_customer_async=True), associate)
    later = show(qtbot, NewCustomerScreen(context))
    later.on_link(LinkStatus("online", 0.0))
    assert "Pending sync" in text_of(later, "new_customer.banner")


def test_the_banners_text_has_the_colour_of_its_tone(screen):
    from PySide6.QtWidgets import QLabel

    from pos_app.screens.theme import tokens

    label = part(screen, "new_customer.banner", QLabel)
    for status, color in (
        (LinkStatus("online", 0.0), tokens().accent),
        (LinkStatus("offline", 0.0, 20.0), tokens().amber),
    ):
        screen.on_link(status)
        label.ensurePolished()
        assert label.palette().color(label.foregroundRole()) == color


def test_what_is_typed_is_a_draft(screen):
    assert not screen.has_draft()
    fill(screen, phone="070")
    assert screen.has_draft()


def test_a_link_that_counts_down_does_not_wipe_out_why_saving_was_refused(screen, fake_runner):
    fill(screen, first_name="Cher")
    press(screen, "new_customer.save")
    fake_runner.give("customer.add", Refusal("disk_full"))
    said = text_of(screen, "new_customer.banner")
    screen.on_link(LinkStatus("offline", 6.0, 19.0))
    assert text_of(screen, "new_customer.banner") == said


def test_what_was_typed_in_a_search_is_carried_over(qtbot, context):
    screen = show(qtbot, NewCustomerScreen(context, "Élodie Garnier +33 6 12 34 56 78 e@example.fr"))
    assert typed(screen) == {
        "first_name": "Élodie",
        "last_name": "Garnier",
        "phone": "+33 6 12 34 56 78",
        "email": "e@example.fr",
    }
    qtbot.waitUntil(edit(screen, "street").hasFocus)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("", {}),
        ("Cher", {"first_name": "Cher"}),
        ("Anna Maria Öberg", {"first_name": "Anna Maria", "last_name": "Öberg"}),
        ("王小明", {"first_name": "王小明"}),
        ("王 小明", {"first_name": "小明", "last_name": "王"}),
        ("070-123 45 67", {"phone": "070-123 45 67"}),
        ("+46 (0)70 1234567", {"phone": "+46 (0)70 1234567"}),
        ("xm.wang@example.cn", {"email": "xm.wang@example.cn"}),
        ("Karl 12", {"first_name": "Karl", "last_name": "12"}),
    ],
)
def test_split_typed(text, fields):
    assert split_typed(text) == fields


def test_the_first_field_has_the_focus_and_tab_goes_in_reading_order(screen, qtbot):
    qtbot.waitUntil(edit(screen, "first_name").hasFocus)
    order = []
    for _ in range(8):
        order.append(screen.focusWidget().objectName().removeprefix("new_customer."))
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    assert order == [
        "first_name",
        "last_name",
        "email",
        "phone",
        "street",
        "purpose",
        "postal_code",
        "city",
    ]


@pytest.mark.parametrize("name", ["x" * 10_000, "\u200fשרה כהן", "e\u0301\u0302" * 40, "محمد", BOLD])
def test_whatever_is_typed_stays_letter_by_letter_when_it_is_refused(screen, fake_runner, name):
    edit(screen, "first_name").setText(name)
    press(screen, "new_customer.save")
    fake_runner.give("customer.add", Refusal("fields", {"first_name": "too_long"}))
    assert edit(screen, "first_name").text() == name
    assert asks(fake_runner)[0].fields.first_name == name
    assert part(screen, "new_customer.first_name.error").isVisible()


def test_cancel_closes(screen, qtbot):
    with qtbot.waitSignal(screen.close_requested):
        press(screen, "new_customer.cancel")


def test_nothing_to_press_is_under_48_pixels(screen):
    seen = [one for kind in (QPushButton, QLineEdit, QComboBox) for one in screen.findChildren(kind)]
    assert [one.objectName() for one in seen if one.isVisible() and min(one.height(), one.width()) < 48] == []


# --- what the store gives, and where shared customers are filtered ----------------------------------------

GIVEN = GivenByStore(
    "person", "Retail", "email", "SEK", "sv", ("Friends of the house",), (("Department", "Stores"),)
)


def given_texts(screen) -> list[str]:
    return [one.text() for one in part(screen, "new_customer.given").findChildren(QLabel) if one.isVisible()]


def test_what_the_default_customer_gives_is_shown_before_saving(screen, fake_runner, qtbot):
    fake_runner.give("customer.form", FormParts(given=GIVEN))
    screen.on_link(LinkStatus("online", 0.0))
    qtbot.waitUntil(lambda: len(given_texts(screen)) == 8)
    assert given_texts(screen)[1:] == [
        "Customer type: Person",
        "Customer group: Retail",
        "Currency: SEK",
        "Language: svenska",
        "Receipt: Email",
        "Affiliations: Friends of the house",
        "Department: Stores",
    ]
    screen.on_link(LinkStatus("offline", 5.0, 20.0))
    qtbot.waitUntil(lambda: any("once the account number" in text for text in given_texts(screen)))


def test_the_type_is_the_default_customers_unless_something_is_typed(qtbot, context, fake_runner):
    organization = FormParts(given=replace(GIVEN, type="organization"))
    for typed, shown in (("", "organization"), ("Cher", "first_name")):
        screen = show(qtbot, NewCustomerScreen(context, typed))
        fake_runner.give("customer.form", organization)
        assert edit(screen, shown).isVisible()
        assert part(screen, "new_customer.organization_type").isChecked() == (shown == "organization")


def test_what_an_async_customer_may_not_have_is_said_where_it_is_typed(screen, fake_runner):
    fake_runner.give("customer.form", FormParts(secondary_contacts=True))
    screen.on_link(LinkStatus("online", 0.0))
    assert not part(screen, "new_customer.contacts_wait").isVisible()
    screen.on_link(LinkStatus("offline", 5.0, 20.0))
    assert "account number" in text_of(screen, "new_customer.contacts_wait")
    assert part(screen, "new_customer.contacts_wait").isVisible()


def test_consents_to_secondary_contacts_go_with_the_customer(screen, fake_runner):
    fake_runner.give("customer.form", FormParts(secondary_contacts=True))
    fill(screen, first_name="Cher")
    press(screen, "new_customer.add_phone")
    fill(screen, contact1="08-1")
    part(screen, "new_customer.contact1.consent", QComboBox).setCurrentIndex(1)
    press(screen, "new_customer.save")
    (ask,) = asks(fake_runner)
    assert ask.fields.contacts == (Contact("phone", "08-1"),)
    assert ask.consents == (ConsentGiven("phone", "08-1", "marketing", "agreed"),)


@pytest.fixture
def filtered(qtbot, fake_runner, store, associate):
    context = ScreenContext(fake_runner, replace(store, filter_shared_customers=True), associate)
    return show(qtbot, NewCustomerScreen(context))


def test_where_shared_customers_are_filtered_the_form_says_so_before_anything_is_typed(filtered):
    filtered.on_link(LinkStatus("offline", 5.0, 20.0))
    assert "filters shared customer data" in text_of(filtered, "new_customer.banner")
    filtered.on_link(LinkStatus("online", 0.0))
    assert "as you save" in text_of(filtered, "new_customer.banner")


def test_where_shared_customers_are_filtered_it_is_headquarters_or_nothing(filtered, fake_runner):
    fill(filtered, first_name="Cher")
    press(filtered, "new_customer.save")
    assert asks(fake_runner) == []
    fake_runner.give("customer.add_at_headquarters", Refusal("headquarters_silent"))
    assert "try again" in text_of(filtered, "new_customer.banner")
    assert typed(filtered) == {"first_name": "Cher"}
    press(filtered, "new_customer.save")
    fake_runner.give("customer.add_at_headquarters", Refusal("shared_customers_filtered"))
    fill(filtered, last_name="Ek")
    press(filtered, "new_customer.save")
    first, again, another = fake_runner.asks("customer.add_at_headquarters")
    assert again == first  # the same request: never a twin
    assert another.change_id != first.change_id
    assert another.customer_id == first.customer_id


# --- twins ------------------------------------------------------------------------------------------------

ELODIE = TwinFound("twin", "Élodie Garnier", "C-0018240", "Paris", "+33 6 12 34 56 78", "", ("phone",))
OTHER = replace(ELODIE, customer_id="other", name="Cher Ek", reasons=("name",))


def shown_twins(screen) -> tuple[TwinFound, ...]:
    return screen.findChild(TwinsPanel).found


def test_possible_duplicates_appear_while_typing(screen, fake_runner, qtbot):
    fake_runner.answer("customer.find_twins", lambda ask: Twins((ELODIE,) if ask.fields.phone else ()))
    fill(screen, first_name="Cher", phone="0")
    qtbot.waitUntil(lambda: shown_twins(screen) == (ELODIE,))
    ask = fake_runner.asks("customer.find_twins")[-1]
    assert (ask.fields.first_name, ask.fields.phone) == ("Cher", "0")
    edit(screen, "phone").selectAll()
    QTest.keyClick(edit(screen, "phone"), Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: shown_twins(screen) == ())


def test_what_says_nothing_of_twins_asks_for_none(screen, fake_runner):
    fill(screen, first_name="Cher")
    count = len(fake_runner.asks("customer.find_twins"))
    fill(screen, street="Storgatan 1", city="Lund")
    assert len(fake_runner.asks("customer.find_twins")) == count


def test_what_was_carried_over_is_looked_for_at_once(qtbot, context, fake_runner):
    fake_runner.answer("customer.find_twins", Twins((ELODIE,)))
    screen = show(qtbot, NewCustomerScreen(context, "Élodie Garnier"))
    qtbot.waitUntil(lambda: shown_twins(screen) == (ELODIE,))


def test_a_possible_duplicate_opens_and_what_was_typed_stays(screen, fake_runner, qtbot):
    fake_runner.answer("customer.find_twins", Twins((ELODIE,)))
    fill(screen, first_name="Cher")
    qtbot.waitUntil(lambda: shown_twins(screen) == (ELODIE,))
    with qtbot.waitSignal(screen.open_requested) as opened:
        screen.findChild(TwinsPanel).opened.emit("twin")
    assert opened.args == ["customer.view", "twin"]
    assert screen.has_draft()


def test_saving_over_a_possible_duplicate_asks_once(screen, fake_runner, qtbot):
    fake_runner.answer("customer.find_twins", Twins((ELODIE,)))
    fill(screen, first_name="Cher")
    press(screen, "new_customer.save")
    assert asks(fake_runner) == []
    assert ELODIE.name in text_of(screen, "new_customer.banner")
    screen.on_link(LinkStatus("online", 1.0))  # does not wipe out the question
    assert ELODIE.name in text_of(screen, "new_customer.banner")
    press(screen, "new_customer.save")
    assert len(asks(fake_runner)) == 1
    fake_runner.give("customer.add", Refusal("fields", {"email": "email_invalid"}))
    fake_runner.answer("customer.find_twins", Twins((ELODIE, OTHER)))
    fill(screen, last_name="Ek")
    qtbot.waitUntil(lambda: len(shown_twins(screen)) == 2)
    press(screen, "new_customer.save")
    assert len(asks(fake_runner)) == 1
    assert OTHER.name in text_of(screen, "new_customer.banner")
    press(screen, "new_customer.save")
    assert len(asks(fake_runner)) == 2


def test_save_waits_until_it_is_known_who_is_here(screen, fake_runner):
    fake_runner.hold("customer.find_twins")
    fill(screen, first_name="C")
    press(screen, "new_customer.save")
    assert asks(fake_runner) == []
    assert not part(screen, "new_customer.save").isEnabled()
    fake_runner.give("customer.find_twins", Twins((ELODIE,)))
    assert asks(fake_runner) == []
    assert ELODIE.name in text_of(screen, "new_customer.banner")
    press(screen, "new_customer.save")
    assert len(asks(fake_runner)) == 1


def test_a_look_that_fails_hinders_nobody(screen, fake_runner):
    fake_runner.hold("customer.find_twins")
    fill(screen, first_name="C")
    press(screen, "new_customer.save")
    fake_runner.give("customer.find_twins", Refusal("unexpected"))
    assert len(asks(fake_runner)) == 1
