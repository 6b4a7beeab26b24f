"""Eras: by which a database that was put back to an earlier day is noticed"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "era",
        sa.Column("begins_after", sa.BigInteger(), nullable=False),
        sa.Column("era_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("begins_after"),
    )
