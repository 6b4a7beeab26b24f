"""Set-up at headquarters' pages, and what a register has of it: nothing before its job, all of it after."""

import json
import re
from pathlib import Path

from pos_app.channel import configuration
from pos_app.operations.layouts import shown_to
from pos_app.values.client_book import ViewClientBook, ViewStoreClientBooks
from pos_app.values.customer import ViewActivityTypes
from pos_headquarters.pages.sign_in import COOKIE

ROOT = Path(__file__).parents[2]


def test_an_activity_type_is_added(walker, register):
    walker.go("Activity types")
    walker.press("New activity type")
    walker.fill(Name="Store visit", Display_order="1")
    walker.press("Save")
    assert walker.wrong("Name") == "There is an activity type Store visit already. Choose another name."
    assert walker.typed("Display order") == "1"
    walker.fill(Name="Video call")
    walker.press("Save")
    walker.told("Registers read it at their next real-time call, and with job 1110.")
    assert walker.row("Video call").is_visible()

    assert register.sync() == ""
    assert "Video call" not in activity_types(register)
    walker.run_job("1110")
    assert register.sync() == ""
    assert "Video call" in activity_types(register)


def activity_types(register):
    return register.ask("activity.view_types", ViewActivityTypes()).value.names


def test_an_attribute_is_made_refinable(walker, register):
    walker.go("Attribute groups")
    walker.act(walker.row("Client book"), "Edit")
    walker.page.get_by_label("Favourite brand: can be refined").check()
    walker.press("Save")

    assert register.sync() == ""
    assert "Favourite brand" not in refiners(register)
    walker.run_job("1110")
    assert register.sync() == ""
    assert "Favourite brand" in refiners(register)


def refiners(register):
    book = register.ask("client_book.view_store", ViewStoreClientBooks()).value
    return [refiner.name for refiner in book.refiners]


def test_a_default_customer_and_a_functionality_profile_are_changed(walker, register):
    walker.go("Functionality profiles")
    walker.press("New functionality profile")
    walker.fill(Name="Customers later")
    walker.field("Create customer in async mode").check()
    walker.press("Save")
    walker.go("All stores")
    walker.act(walker.row("1001"), "Edit")
    walker.choose("Functionality profile", "Customers later")
    walker.choose("Customer group", "Trade")
    walker.choose("Receipt preference", "Printed")
    walker.press("Save")
    walker.told("Registers have it after job 1070.")

    assert register.sync() == ""
    assert not here(register).create_customer_async
    walker.run_job("1070")
    assert register.sync() == ""
    assert here(register).create_customer_async
    given = here(register).default_customer
    assert (given.group, given.receipt_preference) == ("Trade", "print")


def here(register):
    return register.readers.submit(configuration.channel).result(20)


def test_clienteling_is_refused_until_it_is_enabled_and_its_job_has_run(walker, register):
    walker.go("Feature management")
    walker.act(walker.row("Clienteling"), "Disable")
    walker.told(re.compile("Clienteling"))
    walker.run_job("1110")
    assert register.sync() == ""
    assert refusal_of_712(register) == "feature_off"

    walker.go("Feature management")
    walker.act(walker.row("Clienteling"), "Enable now")
    walker.told(re.compile("Clienteling"))
    assert register.sync() == ""
    assert refusal_of_712(register) == "feature_off"
    walker.run_job("1110")
    assert register.sync() == ""
    assert refusal_of_712(register) is None


def refusal_of_712(register):
    refusal = register.ask("client_book.view", ViewClientBook(register.associate.associate_id)).refusal
    return refusal and refusal.code


def test_a_layout_is_uploaded_and_assigned(walker, register, tmp_path):
    layout = json.loads((ROOT / "layouts" / "fashion.json").read_text("utf-8"))
    file = tmp_path / "winter.json"
    walker.go("Screen layouts")
    walker.press("New screen layout")
    file.write_text(json.dumps({"name": "Winter", "grids": {}}))
    walker.field("File").set_input_files(file)
    walker.press("Save")
    assert "grids: has no grid “welcome”" in walker.wrong("File")
    file.write_text(json.dumps(layout | {"name": "Winter"}))
    walker.field("File").set_input_files(file)
    walker.choose("Stores", "1001 Stockholm Stureplan")
    walker.press("Save")
    walker.told(re.compile("jobs 1090"))

    assert register.sync() == ""
    assert shown(register) is None
    walker.run_job("1090")
    assert register.sync() == ""
    assert shown(register).name == "Winter"


def shown(register):
    return register.readers.submit(lambda read: shown_to(read, register.associate.associate_id)).result(20)


def test_what_was_typed_outlasts_a_session_that_ended(walker, headquarters):
    walker.go("Activity types")
    walker.press("New activity type")
    walker.fill(Name="Letter")
    context = walker.page.context
    cookies = context.cookies()
    context.clear_cookies(name=COOKIE)
    walker.page.evaluate("dispatchEvent(new Event('focus'))")
    walker.sees("You are signed out, and nothing of this form is saved yet")
    walker.press("Save")
    assert walker.typed("Name") == "Letter"
    context.add_cookies([one for one in cookies if one["name"] == COOKIE])
    walker.press("Save")
    walker.told(re.compile("successfully"))
    walker.sees("Letter")
