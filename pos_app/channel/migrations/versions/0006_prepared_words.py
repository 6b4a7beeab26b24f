"""Words that the first download prepares for search"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "prepared_words",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("terms", "digits")),
        sa.PrimaryKeyConstraint("id"),
    )
