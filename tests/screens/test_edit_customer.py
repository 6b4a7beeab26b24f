import uuid
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton

from pos_app.outcome import Refusal
from pos_app.screens.details import DetailsScreen
from pos_app.screens.edit_conflicts import Option
from pos_app.screens.edit_customer import EditCustomerScreen
from pos_app.screens.formats import moment_text
from pos_app.screens.sentences import sentence
from pos_app.shell import Shell
from pos_app.values.customer import CustomerDetails
from pos_app.values.customer_form import AddressLines, AskedAttribute, FormParts, PhonesRead
from pos_app.values.edit import EditConflict, EditCustomer, EditedCustomer
from pos_app.values.register import LinkStatus
from pos_contract import merging
from pos_contract.records import Address, Contact, CustomerFields, CustomerProfile
from tests.screens.samples import BOLD, part, press, show, text_of, type_text

HOME = Address("home", "Storgatan 1", "111 22", "Stockholm", "", "SE")
ANNA = CustomerFields(
    first_name="Anna",
    last_name=BOLD,
    email="anna@example.se",
    phone="070-123 45 67",
    addresses=(HOME,),
    attributes={"anniversary": "2012-11-24", "hidden": "stays"},
    contacts=(Contact("phone", "08-1"),),
)
AT = "2026-06-30T12:02:00.000+00:00"


def details(fields: CustomerFields = ANNA, version: int = 3, **changed) -> CustomerDetails:
    values = {
        "customer_id": "c1",
        "name": fields.name,
        "type": fields.type,
        "account_number": "C-1",
        "email": fields.email,
        "phone": fields.phone,
        "addresses": fields.addresses,
        "properties": (),
        "owner_id": None,
        "owner_name": None,
        "book_id": None,
        "entries": (),
        "fields": fields,
        "profile": CustomerProfile(version),
    }
    return CustomerDetails(**values | changed)


@pytest.fixture
def answering(fake_runner):
    parts = FormParts((AskedAttribute("anniversary", "Anniversary", "date"),), secondary_contacts=True)
    fake_runner.answer("customer.form", parts)
    fake_runner.answer(
        "customer.address_lines", lambda ask: AddressLines(ask.country, (("street",), ("city",)))
    )
    fake_runner.answer("customer.read_phones", PhonesRead({}))
    fake_runner.answer("customer.view", details())
    return fake_runner


@pytest.fixture
def screen(qtbot, context, answering):
    made = show(qtbot, EditCustomerScreen(context, "c1"))
    qtbot.waitUntil(edit(made, "first_name").isEnabled)
    return made


def edit(screen, name: str) -> QLineEdit:
    return part(screen, f"edit_customer.{name}", QLineEdit)


def fill(screen, **texts: str) -> None:
    for name, text in texts.items():
        edit(screen, name).clear()
        type_text(edit(screen, name), text)


def save(screen) -> None:
    press(screen, "edit_customer.save")


def banner(screen) -> str:
    return text_of(screen, "edit_customer.banner")


def asks(runner) -> list[EditCustomer]:
    return runner.asks("customer.edit")


def conflicting(ask: EditCustomer, theirs: CustomerFields, version: int = 4, **other) -> EditedCustomer:
    """What headquarters answers where somebody else has changed the same fields."""
    clashes = merging.merge(ask.base, ask.fields, theirs).clashes
    conflicts = tuple(EditConflict(each.field, each.mine, each.theirs, AT, "Marcus Vik") for each in clashes)
    return EditedCustomer("c1", theirs, version, ask.fields, conflicts, **({"done": False} | other))


def choose(screen, field: str, whose: str) -> None:
    part(screen, f"edit_conflicts.{field}.{whose}", QRadioButton).setChecked(True)


def test_it_begins_from_what_stands_and_sends_what_was_changed(screen, answering, qtbot):
    assert edit(screen, "first_name").text() == "Anna"
    assert edit(screen, "last_name").text() == BOLD
    fill(screen, phone="08-55 66 77 88")
    save(screen)
    (ask,) = asks(answering)
    assert uuid.UUID(ask.change_id).version == 7
    assert replace(ask, change_id="") == EditCustomer(
        "c1", "", 3, ANNA, replace(ANNA, phone="08-55 66 77 88")
    )
    assert not part(screen, "edit_customer.save").isEnabled()
    done = []
    screen.close_requested.connect(lambda: done.append("closed"))
    with qtbot.waitSignal(screen.message) as told:
        answering.give("customer.edit", EditedCustomer("c1", ask.fields, 4, ask.fields))
    assert told.args == [f"Anna {BOLD} is saved.", "success"]
    assert done == ["closed"]


def test_nothing_changed_is_not_sent(screen, answering, qtbot):
    fill(screen, phone="1")
    fill(screen, phone=ANNA.phone)
    with qtbot.waitSignal(screen.close_requested):
        save(screen)
    assert asks(answering) == []


def test_a_double_tap_on_save_asks_once(screen, answering):
    fill(screen, phone="08-1")
    save(screen)
    QTest.mouseClick(part(screen, "edit_customer.save"), Qt.MouseButton.LeftButton)
    QTest.keyClick(edit(screen, "email"), Qt.Key.Key_Return)
    assert len(asks(answering)) == 1


@pytest.mark.parametrize("code", ["headquarters_silent", "headquarters_needed"])
def test_a_lost_reply_pressed_again_sends_the_same_edit(screen, answering, code):
    fill(screen, phone="08-1")
    save(screen)
    answering.give("customer.edit", Refusal(code))
    assert banner(screen) == sentence(code)
    assert edit(screen, "phone").text() == "08-1"
    save(screen)
    first, second = asks(answering)
    assert second == first
    answering.give("customer.edit", Refusal(code))
    fill(screen, phone="08-2")
    save(screen)
    third = asks(answering)[2]
    assert third.change_id != first.change_id


def test_a_refused_edit_shows_each_reason_at_its_field_and_loses_nothing(screen, answering):
    fill(screen, phone="12", email="a@b")
    save(screen)
    answering.give("customer.edit", Refusal("fields", {"phone": "phone_invalid", "email": "email_invalid"}))
    assert part(screen, "edit_customer.email.error", QLabel).isVisible()
    assert part(screen, "edit_customer.phone.error", QLabel).isVisible()
    assert (edit(screen, "phone").text(), edit(screen, "email").text()) == ("12", "a@b")
    assert edit(screen, "email").hasFocus()
    assert part(screen, "edit_customer.save").isEnabled()


@pytest.mark.parametrize("code", ["customer_deleted", "customer_pending", "change_invalid"])
def test_why_headquarters_refused_stands_in_the_banner(screen, answering, code):
    fill(screen, phone="08-1")
    save(screen)
    answering.give("customer.edit", Refusal(code))
    assert banner(screen) == sentence(code)
    assert edit(screen, "phone").text() == "08-1"


def test_nothing_is_kept_of_who_was_erased_meanwhile(screen, answering, qtbot):
    fill(screen, phone="08-1")
    save(screen)
    answering.give("customer.edit", Refusal("customer_erased"))
    assert banner(screen) == sentence("customer_erased")
    qtbot.waitUntil(lambda: not any(line.text() for line in screen.findChildren(QLineEdit)))
    assert not screen.has_draft()
    assert not part(screen, "edit_customer.save").isEnabled()


def test_offline_it_says_so_before_anything_is_filled_in(screen):
    assert not part(screen, "edit_customer.banner").isVisible()
    screen.on_link(LinkStatus("offline", 5.0, 20.0))
    assert "offline" in banner(screen)
    assert "stays here" in banner(screen)
    screen.on_link(LinkStatus("online", 0.0))
    assert not part(screen, "edit_customer.banner").isVisible()


def test_a_pending_customer_can_not_be_edited(qtbot, context, answering):
    answering.answer("customer.view", details(account_number=None))
    screen = show(qtbot, EditCustomerScreen(context, "c1"))
    qtbot.waitUntil(lambda: banner(screen) == sentence("customer_pending"))
    assert not part(screen, "edit_customer.save").isEnabled()
    assert not edit(screen, "phone").isEnabled()
    answering.answer("customer.view", details())
    screen.reload()
    qtbot.waitUntil(edit(screen, "phone").isEnabled)
    assert not part(screen, "edit_customer.banner").isVisible()


def test_a_person_becomes_an_organization(screen, answering):
    press(screen, "edit_customer.organization_type")
    fill(screen, organization="Öberg AB")
    save(screen)
    (ask,) = asks(answering)
    assert (ask.fields.type, ask.fields.name, ask.fields.first_name) == ("organization", "Öberg AB", "")


def test_what_the_form_can_not_show_is_no_change_of_the_person(qtbot, context, answering):
    odd = replace(ANNA, addresses=(replace(HOME, country=""),))
    answering.answer("customer.view", details(odd))
    screen = show(qtbot, EditCustomerScreen(context, "c1"))
    qtbot.waitUntil(edit(screen, "first_name").isEnabled)
    assert not screen.has_draft()
    fill(screen, phone="08-1")
    save(screen)
    assert asks(answering)[0].fields == replace(odd, phone="08-1")


def test_what_others_change_is_shown_while_nothing_is_typed(screen, answering, qtbot):
    answering.answer("customer.view", details(replace(ANNA, phone="08-9"), 4))
    screen.reload()
    qtbot.waitUntil(lambda: edit(screen, "phone").text() == "08-9")
    assert not screen.has_draft()
    fill(screen, email="new@b.se")
    asked = len(answering.asks("customer.view"))
    screen.reload()
    assert len(answering.asks("customer.view")) == asked
    save(screen)
    assert (asks(answering)[0].base_version, asks(answering)[0].base.phone) == (4, "08-9")


# --- the same fields changed by two ------------------------------------------------------------------


def test_conflicts_stand_side_by_side_and_the_person_chooses_for_each(screen, answering, qtbot):
    fill(screen, phone="08-1", email="mine@b.se", first_name="Ann")
    save(screen)
    (ask,) = asks(answering)
    theirs = replace(ANNA, phone="08-2", email="theirs@b.se", last_name="Ek")
    answering.give("customer.edit", conflicting(ask, theirs))
    assert "Somebody else" in banner(screen)
    assert text_of(screen, "edit_conflicts.phone.label") == "Phone"
    assert text_of(screen, "edit_conflicts.phone.mine.value") == "08-1"
    assert text_of(screen, "edit_conflicts.phone.theirs.value") == "08-2"
    assert (
        text_of(screen, "edit_conflicts.phone.theirs.source")
        == f"Marcus Vik · {moment_text(AT, screen.context.store)}"
    )
    assert not part(screen, "edit_customer.save").isEnabled()
    choose(screen, "phone", "mine")
    assert not part(screen, "edit_customer.save").isEnabled()
    choose(screen, "email", "theirs")
    save(screen)
    again = asks(answering)[1]
    assert again.change_id != ask.change_id
    assert replace(again, change_id="") == EditCustomer(
        "c1", "", 4, theirs, replace(theirs, phone="08-1", first_name="Ann")
    )


def test_it_goes_on_until_nobody_is_in_between(screen, answering, qtbot):
    fill(screen, phone="08-1")
    for version in (4, 5, 6):
        save(screen)
        theirs = replace(ANNA, phone=f"08-{version}")
        answering.give("customer.edit", conflicting(asks(answering)[-1], theirs, version))
        assert text_of(screen, "edit_conflicts.phone.theirs.value") == f"08-{version}"
        choose(screen, "phone", "mine")
    save(screen)
    last = asks(answering)[-1]
    assert (last.base_version, last.base.phone, last.fields.phone) == (6, "08-6", "08-1")
    with qtbot.waitSignal(screen.close_requested):
        answering.give("customer.edit", EditedCustomer("c1", last.fields, 7, last.fields))


def test_all_theirs_leaves_nothing_to_send(screen, answering, qtbot):
    fill(screen, phone="08-1")
    save(screen)
    answering.give("customer.edit", conflicting(asks(answering)[0], replace(ANNA, phone="08-2")))
    choose(screen, "phone", "theirs")
    with qtbot.waitSignal(screen.message) as told, qtbot.waitSignal(screen.close_requested):
        save(screen)
    assert "stands as it is" in told.args[0]
    assert len(asks(answering)) == 1


def test_back_to_the_fields_loses_nothing(screen, answering):
    fill(screen, phone="08-1")
    save(screen)
    answering.give("customer.edit", conflicting(asks(answering)[0], replace(ANNA, phone="08-2")))
    press(screen, "edit_customer.cancel")
    assert edit(screen, "phone").isVisible()
    assert edit(screen, "phone").text() == "08-1"
    assert screen.has_draft()


def test_a_refusal_after_the_choice_keeps_it(screen, answering):
    fill(screen, phone="08-1")
    save(screen)
    answering.give(
        "customer.edit", conflicting(asks(answering)[0], replace(ANNA, phone="08-2", email="x@b.se"))
    )
    choose(screen, "phone", "mine")
    save(screen)
    answering.give("customer.edit", Refusal("headquarters_needed"))
    assert banner(screen) == sentence("headquarters_needed")
    assert (edit(screen, "phone").text(), edit(screen, "email").text()) == ("08-1", "x@b.se")
    assert screen.has_draft()


def test_what_is_no_conflict_any_more_is_sent_again_by_itself(screen, answering):
    fill(screen, phone="08-1")
    save(screen)
    (ask,) = asks(answering)
    stands = replace(ANNA, email="theirs@b.se")
    answering.give("customer.edit", EditedCustomer("c1", stands, 5, ask.fields, (), done=False))
    again = asks(answering)[1]
    assert (again.base, again.fields) == (stands, replace(stands, phone="08-1"))


def test_who_was_merged_meanwhile_is_shown_as_the_surviving_one(screen, answering, qtbot):
    fill(screen, phone="08-1")
    save(screen)
    with qtbot.waitSignal(screen.open_requested) as opened:
        answering.give("customer.edit", EditedCustomer("c2", ANNA, 2, ANNA))
    assert opened.args == ["customer.view", "c2"]


def test_who_was_merged_before_is_edited_as_the_surviving_one(qtbot, context, answering):
    answering.answer("customer.view", details(customer_id="c2"))
    screen = show(qtbot, EditCustomerScreen(context, "c1"))
    qtbot.waitUntil(edit(screen, "first_name").isEnabled)
    fill(screen, phone="08-1")
    save(screen)
    (ask,) = asks(answering)
    assert ask.customer_id == "c2"
    answering.give("customer.edit", replace(conflicting(ask, replace(ANNA, phone="08-2")), customer_id="c2"))
    assert "Somebody else" in banner(screen)


def test_a_conflict_after_a_merge_says_so_and_goes_on_with_the_surviving_one(screen, answering):
    fill(screen, phone="08-1")
    save(screen)
    answer = conflicting(asks(answering)[0], replace(ANNA, phone="08-2"))
    answering.give("customer.edit", replace(answer, customer_id="c2"))
    assert "are one" in banner(screen)
    choose(screen, "phone", "mine")
    save(screen)
    assert asks(answering)[1].customer_id == "c2"


@pytest.mark.parametrize(
    ("mine", "theirs", "label", "texts"),
    [
        (
            {"addresses": (replace(HOME, street="<b>1</b>"),)},
            {"addresses": ()},
            "Primary address",
            ("Home\n<b>1</b>\n111 22 Stockholm\nSweden", "—"),
        ),
        (
            {"attributes": {"anniversary": "2012-11-25"}},
            {"attributes": {}},
            "Anniversary",
            ("25 Nov 2012", "—"),
        ),
        ({"contacts": (Contact("phone", "08-2"),)}, {"contacts": ()}, "Another phone", ("08-2", "—")),
        (
            {"type": "organization", "first_name": "", "last_name": "", "organization": "Ek AB"},
            {"first_name": "王"},
            "Name",
            ("Organization: Ek AB", f"Person: 王 {BOLD}"),
        ),
        ({"email": ""}, {"email": "x@b.se"}, "Email", ("—", "x@b.se")),
    ],
)
def test_values_stand_as_a_person_reads_them(screen, answering, mine, theirs, label, texts):
    fill(screen, phone="08-1")
    save(screen)
    ask = asks(answering)[0]
    answer = conflicting(replace(ask, fields=replace(ANNA, **mine)), replace(ANNA, **theirs))
    answering.give("customer.edit", answer)
    field = answer.conflicts[0].field
    assert text_of(screen, f"edit_conflicts.{field}.label") == label
    shown = tuple(text_of(screen, f"edit_conflicts.{field}.{whose}.value") for whose in ("mine", "theirs"))
    assert shown == texts
    said = part(screen, f"edit_conflicts.{field}.mine", QRadioButton).accessibleName()
    assert said.startswith(f"{label}: ")


def test_a_value_of_one_long_word_stays_within_its_card(screen, answering):
    fill(screen, phone="08-1")
    save(screen)
    ask = replace(asks(answering)[0], fields=replace(ANNA, email=f"{'w' * 180}@b.se"))
    answering.give("customer.edit", conflicting(ask, replace(ANNA, email="x@b.se")))
    QApplication.processEvents()
    value, card = (part(screen, f"edit_conflicts.email.mine.{one}") for one in ("value", "card"))
    assert value.height() > 2 * value.fontMetrics().height()
    assert card.rect().contains(value.geometry())
    assert card.width() == part(screen, "edit_conflicts.email.theirs.card").width()


def test_a_value_is_chosen_by_a_press_anywhere_on_it_and_by_keys(screen, answering, qtbot):
    fill(screen, phone="08-1")
    save(screen)
    answering.give("customer.edit", conflicting(asks(answering)[0], replace(ANNA, phone="08-2")))
    mine = part(screen, "edit_conflicts.phone.mine", QRadioButton)
    qtbot.waitUntil(mine.hasFocus)
    press(screen, "edit_conflicts.phone.theirs.card")
    assert part(screen, "edit_conflicts.phone.theirs", QRadioButton).isChecked()
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Left)
    assert mine.isChecked()


def test_tab_goes_through_the_fields_before_it_comes_to_the_buttons(screen):
    seen = []
    edit(screen, "first_name").setFocus()
    while (name := screen.focusWidget().objectName()) not in seen:
        seen.append(name)
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
    names = [name.removeprefix("edit_customer.") for name in seen]
    assert names[:4] == ["first_name", "last_name", "email", "phone"]
    at = names.index("attribute.anniversary")
    assert names[at + 1 : at + 3] == ["cancel", "save"]


def test_nothing_to_press_is_under_48_pixels(screen, answering):
    fill(screen, phone="08-1")
    save(screen)
    answering.give("customer.edit", conflicting(asks(answering)[0], replace(ANNA, phone="08-2")))
    seen = [one for kind in (QPushButton, QLineEdit, Option) for one in screen.findChildren(kind)]
    assert [one.objectName() for one in seen if one.isVisible() and min(one.height(), one.width()) < 48] == []


# --- drafts ------------------------------------------------------------------------------------------


def test_a_draft_outlives_the_lock_for_who_typed_it_alone(qtbot, answering, store, associate, context):
    from pos_app.screens.catalogue import SCREENS
    from tests.screens.test_shell import LAYOUT

    shell = Shell(answering, SCREENS, store=store)
    shell.use_layout(LAYOUT)
    qtbot.addWidget(shell)
    shell._on_signed_in(associate)
    shell.open("customer.edit", "c1")
    form = shell._visible()
    qtbot.waitUntil(edit(form, "first_name").isEnabled)
    fill(form, phone="08-1")
    shell.lock()
    shell._on_signed_in(replace(associate, associate_id="other"))
    shell.open("customer.edit", "c1")
    other = shell._visible()
    qtbot.waitUntil(edit(other, "first_name").isEnabled)
    assert other is not form
    assert edit(other, "phone").text() == ANNA.phone
    shell.lock()
    shell._on_signed_in(associate)
    assert shell._visible() is form
    assert edit(form, "phone").text() == "08-1"


# --- the button on Customer details ------------------------------------------------------------------


@pytest.fixture
def opened(qtbot, context, answering):
    """Customer details online, and what it asked the shell to open."""

    def made(**changed):
        answering.answer("customer.view", details(**changed))
        page = show(qtbot, DetailsScreen(context, "c1"))
        page.on_link(LinkStatus("online", 0.0))
        qtbot.waitUntil(part(page, "details.edit").isVisible)
        page.asked = []
        page.open_requested.connect(lambda *what: page.asked.append(what))
        return page

    return made


def test_edit_is_one_press_away_on_customer_details(opened):
    page = opened()
    press(page, "details.edit")
    assert page.asked == [("customer.edit", "c1")]


def test_why_a_pending_customer_is_not_edited_is_said_at_the_button(opened, qtbot):
    page = opened(account_number=None)
    with qtbot.waitSignal(page.message) as told:
        press(page, "details.edit")
    assert told.args[0] == sentence("customer_pending")
    assert page.asked == []


def test_why_nobody_is_edited_offline_is_said_at_the_button(opened, qtbot):
    page = opened()
    page.on_link(LinkStatus("offline", 5.0, 20.0))
    with qtbot.waitSignal(page.message) as told:
        press(page, "details.edit")
    assert told.args[0] == sentence("headquarters_needed")
    assert page.asked == []
