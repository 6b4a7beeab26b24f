"""The permission to arrange screens in the managers' groups"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever could reassign client books may."""
    granted = sa.table(
        "permission_group_permission", sa.column("permission_group_id"), sa.column("permission")
    )
    group, permission = granted.c.permission_group_id, granted.c.permission
    have = sa.select(group).where(permission == "layout.design")
    op.execute(
        granted.insert().from_select(
            ["permission_group_id", "permission"],
            sa.select(group, sa.literal("layout.design")).where(
                permission == "client_book.reassign", group.not_in(have)
            ),
        )
    )
