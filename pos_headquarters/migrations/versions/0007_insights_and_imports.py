"""Customer Insights and imports: Key Vault's secrets, files that are read, claims of long jobs"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("job", sa.Column("claimed_by", sa.String(), nullable=True))
    op.add_column("job", sa.Column("claimed_until", sa.String(), nullable=True))
    op.add_column("customer_measure", sa.Column("refreshed_at", sa.String(), nullable=True))
    op.create_table(
        "vault_secret",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("checked_at", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("expires_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "import_run",
        *[
            sa.Column(name, sa.String(), nullable=False)
            for name in ("import_id", "kind", "store_id", "digest", "file_name", "began_at")
        ],
        sa.Column("finished_at", sa.String(), nullable=True),
        *[sa.Column(name, sa.BigInteger(), nullable=False) for name in ("rows", "taken", "known")],
        sa.PrimaryKeyConstraint("import_id"),
        sa.ForeignKeyConstraint(["store_id"], ["store.store_id"]),
        sa.UniqueConstraint("kind", "store_id", "digest"),
    )
    op.create_table(
        "import_line",
        sa.Column("import_id", sa.String(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("row", sa.BigInteger(), nullable=False),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "place"),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.import_id"]),
    )
