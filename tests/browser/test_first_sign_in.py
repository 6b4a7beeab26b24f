"""From the one-time password, which is printed once, to headquarters' first page."""

OWN = "four unrelated words here"


def test_a_first_administrator_gets_a_password_of_their_own(empty_headquarters, stranger):
    said = empty_headquarters.printed()
    assert said.startswith(f"First administrator: sign in at {empty_headquarters.url}/hq as admin")
    one_time = said.split()[-1]
    walker = stranger(empty_headquarters.url)
    walker.page.goto(empty_headquarters.url)
    walker.fill(User_name="admin", Password="not this one")
    walker.press("Sign in")
    walker.sees("don't belong together")
    sign_in(walker, one_time)
    walker.reads("Change password")
    walker.page.goto(f"{empty_headquarters.url}/hq/administrators/list")
    walker.reads("Change password")
    walker.fill(Current_password=one_time, New_password="short", New_password_again="short")
    walker.press("Change password")
    walker.sees("A password has at least 12 characters.")
    walker.fill(Current_password=one_time, New_password=OWN, New_password_again=OWN)
    walker.press("Change password")
    sign_in(walker, one_time)
    walker.sees("don't belong together")
    sign_in(walker, OWN)
    walker.reads("Headquarters")
    a_choice_of_nothing_says_where_the_first_one_is_made(walker)


def a_choice_of_nothing_says_where_the_first_one_is_made(walker):
    walker.go("Workers")
    walker.press("New worker")
    none_yet = walker.page.get_by_text("There is none yet").first
    none_yet.wait_for()
    with walker.page.context.expect_page() as opened:
        none_yet.get_by_role("link", name="Make the first one").click()
    opened.value.get_by_role("heading", name="New permission group").wait_for()
    opened.value.close()


def sign_in(walker, password):
    walker.fill(User_name="admin", Password=password)
    walker.press("Sign in")
