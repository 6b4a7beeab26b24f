"""Pages and jobs: administrators, operating units, profiles, layouts, attribute groups, problems, merges"""

import json
import uuid
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_administration()
    _create_around_stores()
    _move_into_profiles()
    _extend_registers()
    _create_running()
    _move_attributes_into_groups()
    _create_sync()


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _optional(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=True) for name in names]


def _with_default(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)


def _yes_no(name: str, default: Any = None) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=default)


def _refers(column: str, table: str, to: str = "") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{table}.{to or column}"])


def _add_reference(table: str, column: str, other: str, to: str = "") -> None:
    # SQLite takes a reference only with its column.
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR REFERENCES {other} ({to or column})")


def _create_administration() -> None:
    op.create_table(
        "administrator",
        *_texts("administrator_id", "user_name", "name", "role", "password_hash"),
        _yes_no("must_change"),
        sa.Column("failures", sa.Integer(), nullable=False),
        *_optional("locked_until"),
        _yes_no("active"),
        *_texts("created_at"),
        *_optional("last_sign_in_at"),
        sa.PrimaryKeyConstraint("administrator_id"),
        sa.UniqueConstraint("user_name"),
    )
    op.create_table(
        "administrator_session",
        *_texts("token_hash", "administrator_id", "created_at", "last_seen_at"),
        sa.PrimaryKeyConstraint("token_hash"),
        _refers("administrator_id", "administrator"),
    )
    op.create_index(
        "ix_administrator_session_administrator_id", "administrator_session", ["administrator_id"]
    )
    op.create_table(
        "administrator_record",
        *_texts("record_id", "at", "administrator", "page", "about", "action", "before", "after"),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_index("administrator_record_by_time", "administrator_record", ["at"])


def _create_around_stores() -> None:
    op.create_table(
        "operating_unit",
        *_texts("operating_unit_id", "number", "name", "street", "postal_code", "city", "state", "country"),
        sa.PrimaryKeyConstraint("operating_unit_id"),
        sa.UniqueConstraint("number"),
    )
    op.create_table(
        "functionality_profile",
        *_texts("functionality_profile_id", "name"),
        _yes_no("create_customer_async"),
        sa.PrimaryKeyConstraint("functionality_profile_id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "channel_database_group",
        *_texts("channel_database_group_id", "name"),
        _yes_no("filter_shared_customers"),
        sa.PrimaryKeyConstraint("channel_database_group_id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "screen_layout",
        *_texts("layout_id", "name", "body", "uploaded_at", "uploaded_by"),
        sa.PrimaryKeyConstraint("layout_id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "product",
        *_texts("item", "names", "picture"),
        sa.PrimaryKeyConstraint("item"),
    )
    for name in ("operating_unit", "functionality_profile", "channel_database_group"):
        _add_reference("store", f"{name}_id", name)
    for name in ("store", "register", "associate"):
        _add_reference(name, "layout_id", "screen_layout")


def _move_into_profiles() -> None:
    """Each store gets an operating unit of its own, and the profile and group that say what it said."""
    connection = op.get_bind()
    columns = ("store_id", "number", "name", "country", "create_customer_async", "filter_shared_customers")
    stores = sa.table(
        "store",
        *map(sa.column, columns),
        *map(sa.column, ("operating_unit_id", "functionality_profile_id", "channel_database_group_id")),
    )
    found = connection.execute(sa.select(*(stores.c[name] for name in columns))).all()
    profiles = {bool(row.create_customer_async): str(uuid.uuid4()) for row in found}
    groups = {bool(row.filter_shared_customers): str(uuid.uuid4()) for row in found}
    for is_async, key in profiles.items():
        name = "Customers in async mode" if is_async else "Customers in real time"
        _insert(
            "functionality_profile", functionality_profile_id=key, name=name, create_customer_async=is_async
        )
    for filters, key in groups.items():
        name = "Shared customers filtered" if filters else "Default"
        _insert(
            "channel_database_group",
            channel_database_group_id=key,
            name=name,
            filter_shared_customers=filters,
        )
    for row in found:
        unit = str(uuid.uuid4())
        empty = dict.fromkeys(("street", "postal_code", "city", "state"), "")
        _insert(
            "operating_unit",
            operating_unit_id=unit,
            number=row.number,
            name=row.name,
            country=row.country,
            **empty,
        )
        connection.execute(
            stores.update()
            .where(stores.c.store_id == row.store_id)
            .values(
                operating_unit_id=unit,
                functionality_profile_id=profiles[bool(row.create_customer_async)],
                channel_database_group_id=groups[bool(row.filter_shared_customers)],
            )
        )
    for name in ("country", "create_customer_async", "filter_shared_customers"):
        op.drop_column("store", name)


def _insert(table: str, **values: Any) -> None:
    op.get_bind().execute(sa.table(table, *map(sa.column, values)).insert().values(**values))


def _extend_registers() -> None:
    for name in ("deactivated_at", "copied_at"):
        op.add_column("register", sa.Column(name, sa.String(), nullable=True))
    op.add_column("register", sa.Column("copied_tries", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("register", _yes_no("resync_requested", sa.false()))
    op.add_column("register", _with_default("version"))
    op.add_column("register", _with_default("queue", "[]"))
    op.create_table(
        "register_download",
        *_texts("register_id", "job", "cursor", "told_at"),
        sa.PrimaryKeyConstraint("register_id", "job"),
        _refers("register_id", "register"),
    )


def _create_running() -> None:
    op.add_column("job", sa.Column("cron", sa.String(), nullable=True))
    op.add_column("job", sa.Column("next_run_at", sa.String(), nullable=True))
    op.create_table(
        "job_run",
        *_texts("run_id", "job", "asked_by", "began_at"),
        sa.Column("ms", sa.Integer(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=True),
        *_optional("error"),
        sa.PrimaryKeyConstraint("run_id"),
        _refers("job", "job", "name"),
    )
    op.create_index("job_run_by_job", "job_run", ["job", "began_at"])
    op.create_table(
        "pos_operation",
        *_texts("name"),
        _yes_no("check_user_access"),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "attribute_group",
        *_texts("attribute_group_id", "name"),
        sa.PrimaryKeyConstraint("attribute_group_id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "attribute_group_member",
        *_texts("attribute_group_id", "attribute_id"),
        sa.Column("display_order", sa.Integer(), nullable=False),
        _yes_no("can_be_refined"),
        sa.PrimaryKeyConstraint("attribute_group_id", "attribute_id"),
        _refers("attribute_group_id", "attribute_group"),
        _refers("attribute_id", "attribute"),
    )


def _move_attributes_into_groups() -> None:
    connection = op.get_bind()
    columns = ("attribute_id", "display_order", "can_be_refined", "in_client_book", "in_customer")
    attributes = sa.table("attribute", *map(sa.column, columns))
    found = connection.execute(sa.select(attributes)).all()
    for key, name, parameter, belongs in (
        ("customers", "Customers", "customer_attribute_group", "in_customer"),
        ("client-book", "Client book", "client_book_attribute_group", "in_client_book"),
    ):
        _insert("attribute_group", attribute_group_id=key, name=name)
        _insert("parameter", name=parameter, value=json.dumps(key))
        for row in found:
            if getattr(row, belongs):
                _insert(
                    "attribute_group_member",
                    attribute_group_id=key,
                    attribute_id=row.attribute_id,
                    display_order=row.display_order,
                    can_be_refined=bool(row.can_be_refined),
                )
    for name in columns[1:]:
        op.drop_column("attribute", name)


def _create_sync() -> None:
    op.create_table(
        "change_problem",
        *_texts("change_id", "register_id"),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        *_texts("customer_id", "associate_id"),
        *_optional("overridden_by"),
        *_texts("made_at", "kind"),
        sa.Column("schema_number", sa.Integer(), nullable=False),
        *_texts("payload", "outcome"),
        sa.Column("fault", sa.Integer(), nullable=False),
        *_texts("facts", "first_at", "last_at"),
        sa.Column("tries", sa.Integer(), nullable=False),
        *_texts("state"),
        *_optional("settled_at", "settled_by", "mended_change_id"),
        _yes_no("told"),
        sa.PrimaryKeyConstraint("change_id"),
        _refers("register_id", "register"),
    )
    op.create_index("change_problem_of_customer", "change_problem", ["customer_id"])
    op.create_index("ix_change_problem_register_id", "change_problem", ["register_id"])
    op.create_table(
        "customer_merge",
        *_texts("merge_id", "kept_id", "gone_id", "made_at", "made_by", "before"),
        *_optional("undone_at", "undone_by"),
        sa.PrimaryKeyConstraint("merge_id"),
        _refers("kept_id", "customer", "customer_id"),
        _refers("gone_id", "customer", "customer_id"),
    )
    for name in ("kept_id", "gone_id"):
        op.create_index(f"ix_customer_merge_{name}", "customer_merge", [name])
