"""Exports, and the permission for them in the managers' groups"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MANAGERS = (
    "activity.add",
    "client_book.add",
    "client_book.reassign",
    "client_book.remove",
    "client_book.view",
    "client_book.view_store",
    "customer.add",
    "customer.edit",
    "customer.view",
    "note.add",
)
"""What the managers' group could do until now."""


def upgrade() -> None:
    _create_exports()
    _permit_exports()


def _create_exports() -> None:
    op.create_table(
        "customer_export",
        sa.Column("export_id", sa.String(), nullable=False),
        sa.Column("register_id", sa.String(), nullable=False),
        sa.Column("associate_id", sa.String(), nullable=False),
        sa.Column("overridden_by", sa.String(), nullable=True),
        sa.Column("permitted", sa.Boolean(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("customers", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("received_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["register_id"], ["register.register_id"]),
        sa.PrimaryKeyConstraint("export_id"),
    )
    op.create_table(
        "exported_customer",
        sa.Column("change_id", sa.String(), nullable=False),
        sa.Column("export_id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.ForeignKeyConstraint(["export_id"], ["customer_export.export_id"]),
        sa.PrimaryKeyConstraint("change_id"),
    )
    op.create_index("ix_exported_customer_export_id", "exported_customer", ["export_id"])
    op.create_index("ix_exported_customer_customer_id", "exported_customer", ["customer_id"])


def _permit_exports() -> None:
    """Whatever a retailer calls it: a group that may do all that managers may exports too."""
    granted = sa.table(
        "permission_group_permission", sa.column("permission_group_id"), sa.column("permission")
    )
    group, permission = granted.c.permission_group_id, granted.c.permission
    of_managers = (
        sa.select(group)
        .where(permission.in_(_MANAGERS))
        .group_by(group)
        .having(sa.func.count() == len(_MANAGERS))
    )
    have = sa.select(group).where(permission == "client_book.export")
    op.execute(
        granted.insert().from_select(
            ["permission_group_id", "permission"],
            of_managers.add_columns(sa.literal("client_book.export")).where(group.not_in(have)),
        )
    )
