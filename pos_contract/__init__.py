"""What a register and headquarters say to each other: frozen values, versioned; no Qt, no SQL."""

CONTRACT_VERSION = 1
"""Sent with every call; headquarters answers UPGRADE_REQUIRED to a version it no longer takes."""
