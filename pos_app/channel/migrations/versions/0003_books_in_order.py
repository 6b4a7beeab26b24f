"""A book's first customers by name, and who has a follow-up due, without reading all there are."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.drop_index("customer_by_book", "customer")
    op.create_index(
        "customer_by_book",
        "customer",
        ["associate_id", "sort_key", "id"],
        sqlite_where=sa.text("associate_id IS NOT NULL"),
    )
    op.create_index(
        "entry_by_follow_up",
        "entry",
        ["customer_id", "follow_up_on", "written_by", "written_at"],
        sqlite_where=sa.text("follow_up_on IS NOT NULL"),
    )
