from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, insert, inspect, select

from pos_contract import operations as declared
from pos_headquarters import database
from pos_headquarters.models import Model
from pos_headquarters.services import jobs, permissions, setup
from pos_headquarters.tables import (
    contacts,
    customers,
    entries,
    group_permissions,
    permission_groups,
    secrets,
    sequences,
)
from pos_headquarters.tables import jobs as job_table


def test_the_migrations_make_what_the_models_say(empty: Engine) -> None:
    database.migrate(empty)
    with database.reading(empty) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Model.metadata) == []
        assert len(inspect(connection).get_table_names()) == len(Model.metadata.tables) + 1


def test_what_the_first_release_kept_stays(empty: Engine) -> None:
    database.migrate(empty, "0001")
    with database.writing(empty) as connection:
        for statement in (
            "INSERT INTO legal_entity VALUES ('e', 'Nordlys')",
            "INSERT INTO customer VALUES"
            " ('c', 'C-1', 'person', 'A', 'E', '', '', '', '[]', '{}', '2026-02', 't')",
            "INSERT INTO entry VALUES ('n', 'c', 'e', 'note', '', 'Wool.', 'a', '2026-03', NULL, 7, NULL)",
        ):
            connection.exec_driver_sql(statement)
    database.migrate(empty)
    with database.reading(empty) as connection:
        note = connection.execute(select(entries)).one()
        assert (note.text, note.change_number, note.follow_up_on) == ("Wool.", 7, None)
        assert connection.execute(select(customers.c.merged_into, customers.c.deleted_at)).one() == (
            None,
            None,
        )
        # Written by a clock that was ahead.
        assert connection.execute(select(contacts)).one() == ("c", "e", "2026-02")


def test_who_managed_before_there_were_exports_may_export(empty: Engine) -> None:
    database.migrate(empty, "0002")
    managers = set(permissions.GROUPS["manager"]) - {declared.BOOK_EXPORT}
    groups = {
        "Filialleitung": managers | {"statistics.view"},
        "exports already": managers | {declared.BOOK_EXPORT},
        "senior": set(permissions.GROUPS["senior"]),
        "almost": managers - {declared.BOOK_REASSIGN},
    }
    with database.writing(empty) as connection:
        for name, granted in groups.items():
            connection.execute(insert(permission_groups).values(permission_group_id=name, name=name))
            connection.execute(
                insert(group_permissions),
                [{"permission_group_id": name, "permission": each} for each in sorted(granted)],
            )
    for _ in range(2):
        setup.prepare(empty)
    with database.reading(empty) as connection:
        for name, before in groups.items():
            now = connection.execute(
                select(group_permissions.c.permission).where(group_permissions.c.permission_group_id == name)
            ).scalars()
            manages = name in ("Filialleitung", "exports already")
            assert set(now) == before | ({declared.BOOK_EXPORT} if manages else set())


def test_preparing_again_changes_nothing(empty: Engine) -> None:
    kept = []
    for _ in range(2):
        setup.prepare(empty)
        with database.reading(empty) as connection:
            kept.append([connection.execute(select(each)).all() for each in (secrets, sequences, job_table)])
    assert kept[0] == kept[1]
    assert {row.name for row in kept[0][2]} == set(jobs.JOBS)


def test_who_may_reassign_may_arrange_screens_once_there_is_that(empty: Engine) -> None:
    database.migrate(empty, "0010")
    groups = {"manager": {declared.BOOK_REASSIGN}, "associate": {declared.BOOK_VIEW}}
    with database.writing(empty) as connection:
        for name, granted in groups.items():
            connection.execute(insert(permission_groups).values(permission_group_id=name, name=name))
            rows = [{"permission_group_id": name, "permission": each} for each in granted]
            connection.execute(insert(group_permissions), rows)
    database.migrate(empty)
    with database.reading(empty) as connection:
        found = connection.execute(
            select(group_permissions.c.permission_group_id).where(
                group_permissions.c.permission == declared.LAYOUT_DESIGN
            )
        )
        assert list(found.scalars()) == ["manager"]
