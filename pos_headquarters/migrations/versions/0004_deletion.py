"""Deleted customers, what an undo takes back, and last contacts for each company"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("customer", sa.Column("deleted_at", sa.String(), nullable=True))
    op.add_column("receipt", sa.Column("move", sa.String(), nullable=True))
    op.create_table(
        "customer_contact",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("last_contact_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.customer_id"]),
        sa.ForeignKeyConstraint(["legal_entity_id"], ["legal_entity.legal_entity_id"]),
        sa.PrimaryKeyConstraint("customer_id", "legal_entity_id"),
    )
    # A note is a contact; one whose clock was ahead was kept as of when it came.
    op.execute(
        "INSERT INTO customer_contact SELECT entry.customer_id, legal_entity_id,"
        " CASE WHEN max(written_at) > max(last_contact_at) THEN max(last_contact_at) ELSE max(written_at) END"
        " FROM entry JOIN customer ON customer.customer_id = entry.customer_id"
        " GROUP BY entry.customer_id, legal_entity_id"
    )
    # Demo retailers have times without a note.
    op.execute(
        "INSERT INTO customer_contact SELECT place.customer_id, legal_entity_id, last_contact_at"
        " FROM client_book_customer AS place JOIN customer ON customer.customer_id = place.customer_id"
        " WHERE last_contact_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.customer_id = place.customer_id)"
    )
    op.drop_column("customer", "last_contact_at")
