"""The client book whole: decisions, follow-ups, measures, saved refiners."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "decision",
        sa.Column("decision_id", sa.String(), primary_key=True),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("associate_id", sa.String(), nullable=False),
        sa.Column("associate_name", sa.String(), nullable=False),
        sa.Column("wanted_associate_id", sa.String()),
        sa.Column("fault", sa.Integer(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
    )
    op.create_index("decision_by_customer", "decision", ["customer_id"])
    op.create_table(
        "saved_refiners",
        sa.Column("associate_id", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("refiners", sa.String(), nullable=False),
    )
    op.add_column("entry", sa.Column("follow_up_on", sa.String()))
    op.add_column("customer", sa.Column("measures", sa.String(), nullable=False, server_default="{}"))
