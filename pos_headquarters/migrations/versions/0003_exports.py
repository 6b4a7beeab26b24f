"""Exports, and the permission for them in the managers' groups"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
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
