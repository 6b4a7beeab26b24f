"""Runs the migrations on the connection that database.migrate() hands over."""

from alembic import context

from pos_headquarters.models import Model

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Model.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
