"""Customer management: consents, edits, affiliations, loyalty cards, purchases, twins, all-stores search"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from pos_contract import codec
from pos_contract.records import Address, CustomerFields
from pos_headquarters.services import likeness

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_LIKENESS = ("search_text", "phone_key", "email_key", "name_key")
_NEW_FOR_ALL = ("consent.change", "customer.search_all", "affiliation.change", "loyalty.issue")
"""Whoever could edit a customer may do these."""
_NEW_FOR_MANAGERS = ("customer.extract", "customer.erase")
"""Whoever could export may do these."""


def upgrade() -> None:
    _extend_customers()
    _create_tables()
    _extend_others()
    _permit("customer.edit", _NEW_FOR_ALL)
    _permit("client_book.export", _NEW_FOR_MANAGERS)


def _text(name: str, default: str | None = "", **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=default is None, server_default=default, **options)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _yes_no(name: str, default: Any) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=default)


def _extend_customers() -> None:
    for name in ("contacts", "consents", "affiliations"):
        op.add_column("customer", _text(name, "[]"))
    for name in ("customer_group", "currency", "language", "receipt_preference", *_LIKENESS):
        op.add_column("customer", _text(name))
    op.add_column("customer", sa.Column("version", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("customer", _text("withheld", None))
    op.add_column("customer", _text("erased_at", None))
    _work_out_likeness()
    for name, column in (("customer_by_phone", "phone_key"), ("customer_by_email", "email_key")):
        condition = sa.text(f"{column} <> ''")
        op.create_index(name, "customer", [column], sqlite_where=condition, postgresql_where=condition)
    op.create_index("customer_by_name", "customer", ["name_key"])


def _work_out_likeness() -> None:
    connection = op.get_bind()
    customers = sa.table(
        "customer",
        *map(
            sa.column,
            (
                "customer_id",
                "account_number",
                "type",
                "first_name",
                "last_name",
                "organization",
                "email",
                "phone",
                "addresses",
                *_LIKENESS,
            ),
        ),
    )
    update = (
        customers.update()
        .where(customers.c.customer_id == sa.bindparam("id"))
        .values({name: sa.bindparam(f"new_{name}") for name in _LIKENESS})
    )
    after = ""
    while rows := connection.execute(
        sa.select(customers)
        .where(customers.c.customer_id > after)
        .order_by(customers.c.customer_id)
        .limit(5000)
    ).all():
        connection.execute(update, [_likeness(row) for row in rows])
        after = rows[-1].customer_id


def _likeness(row: Any) -> dict[str, str]:
    addresses = codec.from_json(row.addresses, tuple[Address, ...])
    fields = CustomerFields(
        row.type, row.first_name, row.last_name, row.organization, row.email, row.phone, addresses
    )
    found = likeness.keys(fields, row.account_number)
    return {"id": row.customer_id} | {f"new_{name}": value for name, value in found.items()}


def _create_tables() -> None:
    op.create_table(
        "customer_edit",
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("customer_id", "field", "before", "after", "associate_id", "made_at"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.PrimaryKeyConstraint("customer_id", "version", "field"),
    )
    op.create_table(
        "loyalty_card",
        *_texts("card_number", "customer_id", "issued_at", "issued_by", "store_id"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.ForeignKeyConstraint(["store_id"], ["store.store_id"]),
        sa.PrimaryKeyConstraint("card_number"),
    )
    op.create_index("ix_loyalty_card_customer_id", "loyalty_card", ["customer_id"])
    op.create_table(
        "purchase",
        *_texts("purchase_id", "customer_id", "legal_entity_id", "at", "store_name"),
        sa.Column("amount", sa.Float(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("lines", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.ForeignKeyConstraint(["legal_entity_id"], ["legal_entity.legal_entity_id"]),
        sa.PrimaryKeyConstraint("purchase_id"),
    )
    op.create_index("purchase_by_customer", "purchase", ["customer_id", "at"])
    op.create_table(
        "twin",
        *_texts("customer_id", "other_id", "reasons", "found_at", "state"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.ForeignKeyConstraint(["other_id"], ["customer.customer_id"]),
        sa.PrimaryKeyConstraint("customer_id", "other_id"),
    )
    op.create_index("twin_of_other", "twin", ["other_id"])
    op.create_table(
        "entry_version",
        *_texts("entry_id", "replaced_at", "text"),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.entry_id"]),
        sa.PrimaryKeyConstraint("entry_id", "replaced_at"),
    )
    op.create_table(
        "customer_group",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("financial_dimensions", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "affiliation",
        sa.Column("affiliation_id", sa.String(), nullable=False),
        sa.Column("names", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("affiliation_id"),
    )
    op.create_table(
        "default_customer",
        *_texts(
            "store_id",
            "type",
            "customer_group",
            "receipt_preference",
            "currency",
            "language",
            "affiliations",
        ),
        sa.ForeignKeyConstraint(["store_id"], ["store.store_id"]),
        sa.ForeignKeyConstraint(["customer_group"], ["customer_group.name"]),
        sa.PrimaryKeyConstraint("store_id"),
    )
    op.create_table(
        "parameter",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _extend_others() -> None:
    op.add_column("entry", _text("corrected_at", None))
    op.add_column("entry", sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column(
        "attribute", sa.Column("in_customer", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.add_column(
        "attribute", sa.Column("mandatory", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    for name in ("default_value", "minimum", "maximum"):
        op.add_column("attribute", _text(name, "null"))
    op.add_column("attribute", _text("help", "{}"))


def _permit(known: str, new: tuple[str, ...]) -> None:
    granted = sa.table(
        "permission_group_permission", sa.column("permission_group_id"), sa.column("permission")
    )
    group, permission = granted.c.permission_group_id, granted.c.permission
    for name in new:
        have = sa.select(group).where(permission == name)
        op.execute(
            granted.insert().from_select(
                ["permission_group_id", "permission"],
                sa.select(group, sa.literal(name)).where(permission == known, group.not_in(have)),
            )
        )
