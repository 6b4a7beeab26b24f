"""What all tables of headquarters share."""

from typing import Any

from sqlalchemy import BigInteger
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class Model(SQLModel, registry=registry()):
    """Headquarters' tables stand in a metadata of their own."""


def number(**options: Any) -> Any:
    """A column for numbers that outgrow 32 bits."""
    return Field(sa_type=BigInteger, **options)
