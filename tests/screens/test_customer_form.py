"""The fields of a customer as New customer and Edit customer show them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from pos_app.operations import postal
from pos_app.screens.base import Screen
from pos_app.screens.customer_form import CustomerForm
from pos_app.screens.sentences import sentence
from pos_app.screens.typed_values import stored, typed_text
from pos_app.values.customer_form import AddressLines, AskedAttribute, FormParts, GivenByStore, PhonesRead
from pos_contract.changes import ConsentGiven
from pos_contract.records import Address, Contact, CustomerFields
from tests.screens.samples import BOLD, part, press, show, text_of, type_text

GROUP = (
    AskedAttribute("interest", "Shopping interest", "text", ("Bags", "Shoes"), True, help="At first"),
    AskedAttribute("motto", "Motto", "text"),
    AskedAttribute("size", "Shoe size", "decimal", minimum=15, maximum=55, default=41.5),
    AskedAttribute("children", "Children", "integer", minimum=0),
    AskedAttribute("spend", "Yearly spend", "currency", maximum=100),
    AskedAttribute("birthday", "Birthday", "date", minimum="1900-01-01"),
    AskedAttribute("vip", "VIP", "boolean"),
)
WHOLE = CustomerFields(
    first_name="小明",
    last_name=BOLD,
    email="xm@example.cn",
    phone="+86 138 0013 8000",
    addresses=(
        Address("home", "人民路 1", "100000", "", "北京", "CN", phone="010 1234 5678"),
        Address("office", "5th Avenue 1", "10001", "New York", "NY", "US", contact_name="Bob"),
        Address("home", "Storgatan 1", "111 22", "Malmö", "Skåne", "SE"),
    ),
    attributes={
        "interest": "Hats of long ago",
        "motto": "محمد <b>",
        "size": 41.5,
        "children": 1234,
        "spend": 0.1,
        "birthday": "2012-02-29",
        "vip": False,
        "unasked": "kept",
    },
    contacts=(Contact("phone", "08-123"), Contact("email", "a@example.com")),
)


class Page(Screen):
    def __init__(self, context):
        super().__init__(context)
        self.form = CustomerForm(self, "form", new=context.store.store_number == "new")
        QVBoxLayout(self).addWidget(self.form)


@pytest.fixture
def open_form(qtbot, fake_runner, context):
    fake_runner.answer(
        "customer.address_lines", lambda ask: AddressLines(ask.country, postal.lines(ask.country))
    )
    fake_runner.answer("customer.read_phones", lambda ask: PhonesRead(dict.fromkeys(ask.phones, "+1")))

    def opened(parts=FormParts(GROUP, GivenByStore(), True), new=False):  # noqa: B008
        fake_runner.answer("customer.form", parts)
        store = replace(context.store, store_number="new" if new else "014")
        page = Page(replace(context, store=store))
        with qtbot.waitSignal(page.form.loaded):
            show(qtbot, page)
        return page.form

    return opened


def edit(form, name: str) -> QLineEdit:
    return part(form, f"form.{name}", QLineEdit)


def choice(form, name: str) -> QComboBox:
    return part(form, f"form.{name}", QComboBox)


def choose(form, name: str, text: str) -> None:
    box = choice(form, name)
    box.setCurrentIndex(box.findText(text))


def offered(box: QComboBox) -> list[str]:
    return [box.itemText(number) for number in range(box.count())]


def test_what_is_shown_comes_back_whole(open_form):
    form = open_form()
    form.show_fields(WHOLE)
    assert form.fields() == WHOLE
    assert not form.is_changed()


def test_it_may_be_shown_before_the_attributes_are_known(qtbot, fake_runner, context):
    page = Page(context)
    show(qtbot, page)
    page.form.show_fields(WHOLE)
    assert page.form.fields().attributes == WHOLE.attributes
    fake_runner.give("customer.form", FormParts(GROUP))
    assert edit(page.form, "attribute.motto").text() == "محمد <b>"
    assert page.form.fields() == WHOLE


def test_a_change_is_one_until_it_is_taken_back(open_form):
    form = open_form()
    form.show_fields(WHOLE)
    type_text(edit(form, "first_name"), "x")
    assert form.is_changed()
    assert form.fields() == replace(WHOLE, first_name="小明x")
    edit(form, "first_name").setText("小明")
    assert not form.is_changed()


def test_each_country_has_its_order_and_what_has_no_place_there_is_not_hidden(open_form, qtbot):
    form = open_form()
    form.show_fields(replace(WHOLE, addresses=WHOLE.addresses[2:]))
    state = edit(form, "address2.state")
    qtbot.waitUntil(state.isVisible)  # Sweden writes none, but something is in it
    state.clear()
    choose(form, "address2.country", "Latvia")
    city = edit(form, "address2.city")
    qtbot.waitUntil(lambda: city.mapTo(form, QPoint()).y() > state.mapTo(form, QPoint()).y())
    choose(form, "address2.country", "Sweden")
    qtbot.waitUntil(lambda: not state.isVisible())
    choose(form, "address2.country", "United States")
    code = edit(form, "address2.postal_code")

    def comes_after_the_state():
        assert state.isVisible()
        assert code.mapTo(form, QPoint()).x() > state.mapTo(form, QPoint()).x()

    qtbot.waitUntil(comes_after_the_state)


def test_where_it_is_narrow_purpose_and_country_have_a_line_of_their_own(open_form, qtbot):
    form = open_form()
    street, purpose, country = edit(form, "street"), choice(form, "purpose"), choice(form, "country")

    def height(one) -> int:
        return one.mapTo(form, QPoint()).y()

    assert height(purpose) == height(street)
    form.window().resize(460, 900)
    qtbot.waitUntil(lambda: height(purpose) == height(country) > height(street))
    form.window().resize(1366, 900)
    qtbot.waitUntil(lambda: height(purpose) == height(street))


def test_the_purpose_is_home_for_a_person_and_business_for_an_organization(open_form):
    form = open_form()
    purpose = choice(form, "purpose")
    assert offered(purpose) == ["Home", "Office", "Post box"]
    assert purpose.currentText() == "Home"
    form.show_type("organization")
    assert offered(purpose) == ["Business", "Office", "Post box"]
    assert purpose.currentText() == "Business"
    choose(form, "purpose", "Post box")
    form.show_type("person")
    assert purpose.currentText() == "Post box"


def test_several_addresses_each_with_its_contact_and_another_one_primary(open_form):
    form = open_form()
    type_text(edit(form, "city"), "Lund")
    press(form, "form.add_address")
    assert edit(form, "address2.street").hasFocus()
    assert choice(form, "address2.country").currentText() == "Sweden"
    type_text(edit(form, "address2.city"), "Paris")
    press(form, "form.address2.show_contact")
    assert edit(form, "address2.contact_name").hasFocus()
    type_text(edit(form, "address2.contact_name"), "Bob")
    type_text(edit(form, "address2.address_phone"), "08-1")
    type_text(edit(form, "address2.address_email"), "b@example.com")
    press(form, "form.address2.make_primary")
    assert form.fields().addresses == (
        Address("home", city="Paris", country="SE", contact_name="Bob", phone="08-1", email="b@example.com"),
        Address("home", city="Lund", country="SE"),
    )
    press(form, "form.address2.remove_address")
    assert [one.city for one in form.fields().addresses] == ["Lund"]


def test_secondary_contacts_are_there_with_the_feature_alone_each_with_its_consent(open_form):
    plain = open_form(FormParts(GROUP), new=True)
    assert not part(plain, "form.add_email").isVisible()
    form = open_form(new=True)
    press(form, "form.add_email")
    assert edit(form, "contact1").hasFocus()
    type_text(edit(form, "contact1"), "two@example.com")
    choose(form, "contact1.consent", "Declined")
    press(form, "form.add_phone")
    type_text(edit(form, "contact2"), "08-1")
    press(form, "form.add_phone")
    assert form.fields().contacts == (Contact("email", "two@example.com"), Contact("phone", "08-1"))
    assert form.consents() == (ConsentGiven("email", "two@example.com", "marketing", "declined"),)
    press(form, "form.contact1.remove")
    assert form.fields().contacts == (Contact("phone", "08-1"),)
    assert form.consents() == ()


def test_an_edit_leaves_consents_to_their_own_page(open_form):
    form = open_form()
    press(form, "form.add_email")
    assert not part(form, "form.contact1.consent", QComboBox).isVisible()


def test_attributes_of_all_types_with_name_help_bounds_and_default(open_form):
    form = open_form(new=True)
    labels = [field.label.text() for field in form._attributes.by_key().values()]
    assert labels == [
        "Shopping interest (required)",
        *("Motto", "Shoe size", "Children", "Yearly spend", "Birthday", "VIP"),
    ]
    assert text_of(form, "form.attribute.interest.hint") == "At first"
    assert text_of(form, "form.attribute.size.hint") == "From 15 to 55"
    assert text_of(form, "form.attribute.spend.hint") == "Up to 100"
    assert offered(choice(form, "attribute.interest")) == ["—", "Bags", "Shoes"]
    assert offered(choice(form, "attribute.vip")) == ["—", "Yes", "No"]
    assert form.fields().attributes == {"size": 41.5}
    assert not form.is_changed()
    choose(form, "attribute.interest", "Bags")
    choose(form, "attribute.vip", "No")
    for name, text in (("motto", BOLD), ("size", "42"), ("children", "2"), ("spend", "9.5")):
        edit(form, f"attribute.{name}").clear()
        type_text(edit(form, f"attribute.{name}"), text)
    type_text(edit(form, "attribute.birthday"), "2012-02-29")
    assert form.fields().attributes == {
        "interest": "Bags",
        "vip": False,
        "motto": BOLD,
        "size": 42.0,
        "children": 2,
        "spend": 9.5,
        "birthday": "2012-02-29",
    }
    choose(form, "attribute.vip", "—")
    assert "vip" not in form.fields().attributes


def test_a_date_is_said_as_it_was_understood_and_30_february_stays_as_typed(open_form):
    form = open_form()
    birthday = edit(form, "attribute.birthday")
    type_text(birthday, "2012-02-28")
    assert "2012" in text_of(form, "form.attribute.birthday.hint")
    assert text_of(form, "form.attribute.birthday.hint") != "2012-02-28"
    birthday.clear()
    type_text(birthday, "2012-02-30")
    assert form.fields().attributes == {"birthday": "2012-02-30"}
    form.show_errors({"attributes.birthday": "date_invalid"})
    assert birthday.text() == "2012-02-30"
    assert "no such day" in text_of(form, "form.attribute.birthday.error")


def test_each_fault_stands_at_its_field_and_the_first_has_the_focus(open_form):
    form = open_form()
    form.show_fields(WHOLE)
    first = form.show_errors(
        {
            "addresses.1.postal_code": "too_long",
            "contacts.0": "phone_invalid",
            "attributes.size": "too_large",
            "attributes.spend": "too_large",
        }
    )
    assert first.editor.hasFocus()
    assert first.editor.text() == "08-123"
    assert text_of(form, "form.address3.postal_code.error") == sentence("too_long")
    assert text_of(form, "form.attribute.size.error") == "Enter 55 or less."
    assert text_of(form, "form.attribute.spend.error") == "Enter 100 or less."
    assert part(form, "form.attribute.size.error").isVisible()
    assert not part(form, "form.attribute.size.hint").isVisible()
    type_text(edit(form, "attribute.size"), "1")
    assert not part(form, "form.attribute.size.error").isVisible()
    assert form.show_errors({}) is None
    assert not part(form, "form.attribute.spend.error").isVisible()
    assert form.show_errors({"something_else": "too_long"}) is None


def test_as_typed_stands_beside_the_number_as_it_is_dialled(open_form, qtbot, fake_runner):
    form = open_form()
    type_text(edit(form, "phone"), "070-1")
    qtbot.waitUntil(lambda: text_of(form, "form.phone.hint") == "+1")
    assert edit(form, "phone").text() == "070-1"
    asked = fake_runner.asks("customer.read_phones")[-1].phones
    assert [(one.number, one.country) for one in asked] == [("070-1", "")]


def test_tab_goes_in_reading_order_also_to_what_was_added(open_form, qtbot):
    form = open_form()
    press(form, "form.add_email")
    qtbot.waitUntil(edit(form, "contact1").isVisible)
    edit(form, "phone").setFocus()
    order = []
    for _ in range(10):
        QTest.keyClick(form.window().focusWidget(), "\t")
        order.append(form.window().focusWidget().objectName().removeprefix("form."))
    assert order == [
        *("contact1", "contact1.remove", "add_email", "add_phone"),
        *("street", "purpose", "postal_code", "city", "country", "show_contact"),
    ]


@pytest.mark.parametrize("name", ["en_GB", "en_US", "fr_FR", "sv_SE", "zh_CN", "lv_LV"])
@pytest.mark.parametrize(
    ("value", "type"),
    [
        ("2012-02-29", "date"),
        ("1900-12-01", "date"),
        (41.5, "decimal"),
        (0.1, "currency"),
        (1234567.25, "currency"),
        (1234567, "integer"),
        (-3, "integer"),
        ("  as typed ", "text"),
    ],
)
def test_a_value_is_typed_and_read_in_the_associates_locale(name, value, type):
    QLocale.setDefault(QLocale(name))
    try:
        assert stored(typed_text(value, type), type) == value
    finally:
        QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize(
    ("name", "typed", "type", "value"),
    [
        ("sv_SE", "41,5", "decimal", 41.5),
        ("sv_SE", "41.5", "decimal", 41.5),
        ("sv_SE", "2012-02-29", "date", "2012-02-29"),
        ("fr_FR", "29/02/2012", "date", "2012-02-29"),
        ("en_US", "2/29/2012", "date", "2012-02-29"),
        ("lv_LV", "29.02.2012", "date", "2012-02-29"),
        ("zh_CN", "2012/2/29", "date", "2012-02-29"),
        ("en_GB", "30/02/2012", "date", "30/02/2012"),
        ("en_GB", "30 February", "date", "30 February"),
        ("en_GB", "1/2/12", "date", "1/2/12"),
        ("en_GB", "two", "integer", "two"),
        ("en_GB", "1.5", "integer", "1.5"),
        ("en_GB", "12 kr", "currency", "12 kr"),
        ("en_GB", "  ", "integer", None),
    ],
)
def test_what_can_be_read_is_and_all_else_stays_as_typed(name, typed, type, value):
    QLocale.setDefault(QLocale(name))
    try:
        assert stored(typed, type) == value
    finally:
        QLocale.setDefault(QLocale.c())
