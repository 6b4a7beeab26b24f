"""First release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# pos_app.channel.folding has folded the text: words are parted by what is no letter, digit or one of these
# ASCII characters. No positions and no sizes are kept: a search asks for words, in any order.
_CUSTOMER_TERMS = """
CREATE VIRTUAL TABLE customer_terms USING fts5(
  terms, tokenize="ascii tokenchars '@._+-'", prefix='1 2 3 4 5 6',
  content='customer_search', content_rowid='rank', detail=none, columnsize=0)
"""
_CUSTOMER_TERMS_CONFIGURATION = {
    # Small pages: a search by two words leaps through a long list and reads half a page at every leap.
    "pgsz": 1000,
    # Merging is search_index's; left to itself it comes in one long commit now and then.
    "automerge": 0,
    "crisismerge": 512,
    "usermerge": 16,
    "hashsize": 8_388_608,
}


def upgrade() -> None:
    _configuration()
    _customers()
    _sync()


def _configuration() -> None:
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), nullable=False),
    )
    op.create_table(
        "associate",
        sa.Column("associate_id", sa.String(), primary_key=True),
        sa.Column("operator_id", sa.String(), nullable=False, unique=True),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("permissions", sa.String(), nullable=False),
        sa.Column("address_books", sa.String(), nullable=False),
        sa.Column("book_id", sa.String()),
        sa.Column("pin_salt", sa.String(), nullable=False),
        sa.Column("pin_verifier", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "sign_in_tries",
        sa.Column("operator_id", sa.String(), primary_key=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.String(), nullable=False),
    )


def _customers() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("customer_id", sa.String(), nullable=False, unique=True),
        sa.Column("account_number", sa.String()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("organization", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("addresses", sa.String(), nullable=False),
        sa.Column("attributes", sa.String(), nullable=False),
        sa.Column("address_books", sa.String(), nullable=False),
        sa.Column("associate_id", sa.String()),
        sa.Column("book_id", sa.String()),
        sa.Column("member_since", sa.String()),
        sa.Column("last_contact_at", sa.String()),
        sa.Column("sort_key", sa.String(), nullable=False),
    )
    op.create_index(
        "customer_by_book", "customer", ["associate_id"], sqlite_where=sa.text("associate_id IS NOT NULL")
    )
    op.create_index(
        "customer_by_account",
        "customer",
        ["account_number"],
        sqlite_where=sa.text("account_number IS NOT NULL"),
    )
    op.create_table(
        "customer_search",
        sa.Column("rank", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("digits", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("account_number", sa.String()),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("associate_id", sa.String()),
    )
    op.create_index("search_by_name", "customer_search", ["sort_key", "id"])
    op.execute(_CUSTOMER_TERMS)
    for name, value in _CUSTOMER_TERMS_CONFIGURATION.items():
        op.execute(f"INSERT INTO customer_terms (customer_terms, rank) VALUES ('{name}', {value})")
    count = op.create_table(
        "customer_count",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("customers", sa.Integer(), nullable=False),
        sa.Column("searchable", sa.Integer(), nullable=False),
    )
    op.bulk_insert(count, [{"customers": 0, "searchable": 0}])
    op.create_table(
        "entry",
        sa.Column("entry_id", sa.String(), primary_key=True),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("activity_type", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_by", sa.String(), nullable=False),
        sa.Column("written_by_name", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
    )
    op.create_index("entry_by_customer", "entry", ["customer_id", "written_at"])


def _sync() -> None:
    op.create_table(
        "download",
        sa.Column("job", sa.String(), primary_key=True),
        sa.Column("cursor", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("remaining", sa.Integer(), nullable=False),
    )
    op.create_table(
        "upload_queue",
        sa.Column("sequence", sa.Integer(), primary_key=True),
        sa.Column("change_id", sa.String(), nullable=False, unique=True),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("associate_id", sa.String(), nullable=False),
        sa.Column("overridden_by", sa.String()),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("schema_number", sa.Integer(), nullable=False),
        sa.Column("payload", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("fault", sa.Integer()),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer()),
        sqlite_autoincrement=True,  # a sequence is never used twice
    )
    op.create_index("queue_by_customer", "upload_queue", ["customer_id", "sequence"])
