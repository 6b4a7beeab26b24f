"""Headquarters' schema. Migrations come from these models, and a test holds the two together.

Times are UTC in ISO 8601 text; IDs that a register or headquarters makes are UUIDv7 in canonical text.
"""

from pos_headquarters.models import administration, associates, customers, retailer, running, sync
from pos_headquarters.models.base import Model

__all__ = ["Model", "administration", "associates", "customers", "retailer", "running", "sync"]
