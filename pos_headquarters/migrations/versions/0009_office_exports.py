"""Exports that headquarters itself makes; external IDs are found by whose they are"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "office_export",
        *[
            sa.Column(name, sa.String(), nullable=False)
            for name in ("export_id", "store_id", "format", "file_name", "made_at", "made_by")
        ],
        sa.PrimaryKeyConstraint("export_id"),
        sa.ForeignKeyConstraint(["store_id"], ["store.store_id"]),
    )
    op.create_table(
        "office_exported_customer",
        sa.Column("export_id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("export_id", "customer_id"),
        sa.ForeignKeyConstraint(["export_id"], ["office_export.export_id"]),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
    )
    op.create_index("ix_office_exported_customer_customer_id", "office_exported_customer", ["customer_id"])
    # Of a million imported customers one was looked for in every row: to show, merge or forget them.
    op.create_index("ix_external_id_record_id", "external_id", ["record_id"])
