"""Asking for the store that this register stands in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewStore:
    """Its answer is values.register.Store, as headquarters has published it last."""
