"""Writing customers to files for other systems."""
