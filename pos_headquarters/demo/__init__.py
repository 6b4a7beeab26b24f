"""A retailer to try everything on: the same for the same seed."""
