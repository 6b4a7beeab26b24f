"""Decisions, follow-ups, measures, merged customers"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("entry", sa.Column("follow_up_on", sa.String(), nullable=True))
    op.add_column("customer", sa.Column("merged_into", sa.String(), nullable=True))
    op.create_index(
        "customer_merged",
        "customer",
        ["merged_into"],
        sqlite_where=sa.text("merged_into IS NOT NULL"),
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    _create_decisions()
    _create_measures()


def _create_decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("decision_id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("store_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("associate_id", sa.String(), nullable=False),
        sa.Column("wanted_associate_id", sa.String(), nullable=True),
        sa.Column("fault", sa.Integer(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("choice", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.String(), nullable=True),
        sa.Column("change_number", sa.BigInteger(), nullable=False),
        sa.Column("published_number", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.ForeignKeyConstraint(["legal_entity_id"], ["legal_entity.legal_entity_id"]),
        sa.ForeignKeyConstraint(["store_id"], ["store.store_id"]),
        sa.PrimaryKeyConstraint("decision_id"),
    )
    op.create_index("decision_by_number", "decision", ["change_number"])
    op.create_index("ix_decision_customer_id", "decision", ["customer_id"])
    op.create_index("ix_decision_associate_id", "decision", ["associate_id"])


def _create_measures() -> None:
    op.create_table(
        "measure",
        sa.Column("measure_id", sa.String(), nullable=False),
        sa.Column("names", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.CheckConstraint("place BETWEEN 1 AND 3", name="measure_place"),
        sa.PrimaryKeyConstraint("measure_id"),
        sa.UniqueConstraint("place"),
    )
    op.create_table(
        "customer_measure",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("measure_id", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.measure_id"]),
        sa.PrimaryKeyConstraint("customer_id", "measure_id"),
    )
