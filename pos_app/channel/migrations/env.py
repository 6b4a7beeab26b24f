"""Run by Alembic: upgrades within the transaction that `schema` has begun on the connection it gives."""

from alembic import context

from pos_app.channel import models

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=models.SQLModel.metadata,
    render_as_batch=True,
)
context.run_migrations()
