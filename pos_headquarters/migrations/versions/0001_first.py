"""Headquarters as first released"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "activity_type",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("display_order", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "address_book",
        sa.Column("address_book_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("address_book_id"),
    )
    op.create_table(
        "attribute",
        sa.Column("attribute_id", sa.String(), nullable=False),
        sa.Column("names", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("choices", sa.String(), nullable=False),
        sa.Column("display_order", sa.Integer(), nullable=False),
        sa.Column("can_be_refined", sa.Boolean(), nullable=False),
        sa.Column("in_client_book", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("attribute_id"),
    )
    op.create_table(
        "counter",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "customer",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("account_number", sa.String(), nullable=True),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("organization", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("addresses", sa.String(), nullable=False),
        sa.Column("attributes", sa.String(), nullable=False),
        sa.Column("last_contact_at", sa.String(), nullable=True),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("customer_id"),
        sa.UniqueConstraint("account_number"),
    )
    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.create_index(
            "customer_without_account",
            ["customer_id"],
            unique=False,
            sqlite_where=sa.text("account_number IS NULL"),
            postgresql_where=sa.text("account_number IS NULL"),
        )

    op.create_table(
        "feature",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "job",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("last_run_at", sa.String(), nullable=True),
        sa.Column("last_rows", sa.Integer(), nullable=True),
        sa.Column("last_ms", sa.Integer(), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "legal_entity",
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("legal_entity_id"),
    )
    op.create_table(
        "number_sequence",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("next_value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "permission_group",
        sa.Column("permission_group_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("permission_group_id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "secret",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "sign_in_tries",
        sa.Column("operator_id", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("operator_id"),
    )
    op.create_table(
        "associate",
        sa.Column("associate_id", sa.String(), nullable=False),
        sa.Column("operator_id", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("permission_group_id", sa.String(), nullable=False),
        sa.Column("pin_salt", sa.String(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["permission_group_id"],
            ["permission_group.permission_group_id"],
        ),
        sa.PrimaryKeyConstraint("associate_id"),
        sa.UniqueConstraint("operator_id"),
    )
    op.create_table(
        "customer_address_book",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("address_book_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["address_book_id"],
            ["address_book.address_book_id"],
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.customer_id"],
        ),
        sa.PrimaryKeyConstraint("customer_id", "address_book_id"),
    )
    op.create_table(
        "entry",
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("activity_type", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_by", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("overridden_by", sa.String(), nullable=True),
        sa.Column("change_number", sa.BigInteger(), nullable=False),
        sa.Column("published_number", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.customer_id"],
        ),
        sa.ForeignKeyConstraint(
            ["legal_entity_id"],
            ["legal_entity.legal_entity_id"],
        ),
        sa.PrimaryKeyConstraint("entry_id"),
    )
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.create_index("entry_by_number", ["legal_entity_id", "change_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_entry_customer_id"), ["customer_id"], unique=False)

    op.create_table(
        "external_id",
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["legal_entity_id"],
            ["legal_entity.legal_entity_id"],
        ),
        sa.PrimaryKeyConstraint("legal_entity_id", "kind", "external_id"),
    )
    with op.batch_alter_table("external_id", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_external_id_owner"), ["owner"], unique=False)

    op.create_table(
        "permission_group_permission",
        sa.Column("permission_group_id", sa.String(), nullable=False),
        sa.Column("permission", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["permission_group_id"],
            ["permission_group.permission_group_id"],
        ),
        sa.PrimaryKeyConstraint("permission_group_id", "permission"),
    )
    op.create_table(
        "store",
        sa.Column("store_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("create_customer_async", sa.Boolean(), nullable=False),
        sa.Column("filter_shared_customers", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["legal_entity_id"],
            ["legal_entity.legal_entity_id"],
        ),
        sa.PrimaryKeyConstraint("store_id"),
        sa.UniqueConstraint("number"),
    )
    op.create_table(
        "associate_address_book",
        sa.Column("associate_id", sa.String(), nullable=False),
        sa.Column("address_book_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["address_book_id"],
            ["address_book.address_book_id"],
        ),
        sa.ForeignKeyConstraint(
            ["associate_id"],
            ["associate.associate_id"],
        ),
        sa.PrimaryKeyConstraint("associate_id", "address_book_id"),
    )
    with op.batch_alter_table("associate_address_book", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_associate_address_book_address_book_id"), ["address_book_id"], unique=False
        )

    op.create_table(
        "client_book",
        sa.Column("book_id", sa.String(), nullable=False),
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("associate_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["associate_id"],
            ["associate.associate_id"],
        ),
        sa.ForeignKeyConstraint(
            ["legal_entity_id"],
            ["legal_entity.legal_entity_id"],
        ),
        sa.PrimaryKeyConstraint("book_id"),
        sa.UniqueConstraint("legal_entity_id", "associate_id"),
    )
    with op.batch_alter_table("client_book", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_client_book_associate_id"), ["associate_id"], unique=False)

    op.create_table(
        "customer_scope",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("store_id", sa.String(), nullable=False),
        sa.Column("change_number", sa.BigInteger(), nullable=False),
        sa.Column("published_number", sa.BigInteger(), nullable=True),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.customer_id"],
        ),
        sa.ForeignKeyConstraint(
            ["store_id"],
            ["store.store_id"],
        ),
        sa.PrimaryKeyConstraint("customer_id", "store_id"),
    )
    with op.batch_alter_table("customer_scope", schema=None) as batch_op:
        batch_op.create_index("customer_scope_by_number", ["store_id", "change_number"], unique=False)

    op.create_table(
        "customer_use",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("store_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.customer_id"],
        ),
        sa.ForeignKeyConstraint(
            ["store_id"],
            ["store.store_id"],
        ),
        sa.PrimaryKeyConstraint("customer_id", "store_id"),
    )
    op.create_table(
        "published_configuration",
        sa.Column("job", sa.String(), nullable=False),
        sa.Column("store_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("published_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["store_id"],
            ["store.store_id"],
        ),
        sa.PrimaryKeyConstraint("job", "store_id"),
    )
    op.create_table(
        "register",
        sa.Column("register_id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("store_id", sa.String(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=True),
        sa.Column("code_used_by", sa.String(), nullable=True),
        sa.Column("install_id", sa.String(), nullable=True),
        sa.Column("token_hash", sa.String(), nullable=True),
        sa.Column("activated_at", sa.String(), nullable=True),
        sa.Column("upload_requested", sa.Boolean(), nullable=False),
        sa.Column("last_contact_at", sa.String(), nullable=True),
        sa.Column("last_upload_at", sa.String(), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("parked", sa.Integer(), nullable=False),
        sa.Column("oldest_made_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["store_id"],
            ["store.store_id"],
        ),
        sa.PrimaryKeyConstraint("register_id"),
        sa.UniqueConstraint("code_hash"),
        sa.UniqueConstraint("number"),
        sa.UniqueConstraint("token_hash"),
    )
    with op.batch_alter_table("register", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_register_store_id"), ["store_id"], unique=False)

    op.create_table(
        "store_address_book",
        sa.Column("store_id", sa.String(), nullable=False),
        sa.Column("address_book_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["address_book_id"],
            ["address_book.address_book_id"],
        ),
        sa.ForeignKeyConstraint(
            ["store_id"],
            ["store.store_id"],
        ),
        sa.PrimaryKeyConstraint("store_id", "address_book_id"),
    )
    with op.batch_alter_table("store_address_book", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_store_address_book_address_book_id"), ["address_book_id"], unique=False
        )

    op.create_table(
        "client_book_customer",
        sa.Column("customer_id", sa.String(), nullable=False),
        sa.Column("legal_entity_id", sa.String(), nullable=False),
        sa.Column("book_id", sa.String(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_id"],
            ["client_book.book_id"],
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.customer_id"],
        ),
        sa.ForeignKeyConstraint(
            ["legal_entity_id"],
            ["legal_entity.legal_entity_id"],
        ),
        sa.PrimaryKeyConstraint("customer_id", "legal_entity_id"),
    )
    with op.batch_alter_table("client_book_customer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_client_book_customer_book_id"), ["book_id"], unique=False)

    op.create_table(
        "receipt",
        sa.Column("change_id", sa.String(), nullable=False),
        sa.Column("register_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("body_hmac", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=True),
        sa.Column("fault", sa.Integer(), nullable=True),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("received_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["register_id"],
            ["register.register_id"],
        ),
        sa.PrimaryKeyConstraint("change_id"),
    )
