"""Workers' layouts, products, full resynchronization"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("associate", sa.Column("layout_id", sa.String(), nullable=True))
    op.create_table(
        "product",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("item", "names", "picture")),
        sa.PrimaryKeyConstraint("item"),
    )
    op.create_table(
        "resync_seen",
        sa.Column("id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
