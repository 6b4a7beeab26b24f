"""What a merge would do, before anybody makes it; and the commands."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from pos_headquarters import cli, database
from pos_headquarters.services import customer_details, merge_preview, merging
from pos_headquarters.services.refusals import Invalid
from tests.headquarters.support import Retailer, Till
from tests.headquarters.test_office import KIM, account, new
from tests.headquarters.test_unmerging import rich, state


def test_a_preview_says_what_the_merge_then_does_and_changes_nothing(
    till: Till, stranger: Till, engine: Engine, retailer: Retailer
) -> None:
    keep, drop = rich(till, stranger, retailer)
    before = state(engine)
    with database.writing(engine) as connection:
        seen = merge_preview.preview(connection, account(keep), account(drop))
    assert state(engine) == before
    with database.writing(engine) as connection:
        merged = merging.merge(connection, account(keep), account(drop))
        after = customer_details.read(connection, keep.customer_id)
    assert replace(after, undecided=()) == replace(seen.after, undecided=())
    assert [each.what for each in after.undecided] == [each.what for each in seen.after.undecided]
    assert merged.books_left == seen.books_left


def test_a_preview_has_both_side_by_side(
    till: Till, stranger: Till, engine: Engine, retailer: Retailer
) -> None:
    keep, drop = rich(till, stranger, retailer)
    with database.writing(engine) as connection:
        seen = merge_preview.preview(connection, account(keep), account(drop))
    lines = {line.what: (line.kept, line.gone, line.after) for line in merge_preview.lines(seen)}
    assert lines["Name"] == ("Kim Berg", "Kimberly Berg", "Kim Berg")
    assert lines["Notes"] == ("1", "2", "3")
    assert lines["Activities"] == ("", "1", "1")
    kept, gone, after = lines["Consent"]
    assert ("agreed" in kept, "declined" in gone, "declined" in after) == (True, True, True)
    assert lines["Loyalty cards"] == ("1111", "2222", "1111, 2222")
    assert lines["Purchases"] == ("", "1", "1")
    assert "students" not in lines["Affiliations"][0]
    assert lines["Measures"][2].count(":") == 2
    manager, senior = (retailer.associate("1001", group)["name"] for group in ("manager", "senior"))
    assert (manager in lines["Client book"][0], senior in lines["Client book"][1]) == (True, True)
    assert senior not in lines["Client book"][2]
    assert any("Its owner is asked" in each for each in merge_preview.sentences(seen))


def test_what_can_not_be_merged_has_no_preview(till: Till, engine: Engine) -> None:
    kim = new(till, KIM)
    with database.writing(engine) as connection, pytest.raises(Invalid, match="no customer C-9"):
        merge_preview.preview(connection, account(kim), "C-9")


def test_merged_and_taken_back_by_command(
    till: Till, engine: Engine, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    keep, drop = new(till, KIM), new(till)
    till.send(till.noted(drop.customer_id))
    before = state(engine)

    def run(*arguments: str, status: int = 0) -> str:
        assert cli.main([*arguments, "--database", url]) == status
        said = capsys.readouterr()
        return said.err if status else said.out

    seen = run("customers", "merge", account(keep), account(drop), "--dry-run")
    assert "Name: Kim Berg | Anna Öberg -> Kim Berg" in seen
    assert "Notes: - | 1 -> 1" in seen
    assert state(engine) == before
    merge_id = run("customers", "merge", account(keep), account(drop)).split()[-1]
    assert merge_id in run("customers", "merges")
    said = run("customers", "unmerge", merge_id)
    assert said == f"{account(keep)} and {account(drop)} are two customers again.\n"
    assert state(engine) == before
    assert "undone already" in run("customers", "unmerge", merge_id, status=1)
    assert '"can_be_undone": false' in run("customers", "merges", "--json")
