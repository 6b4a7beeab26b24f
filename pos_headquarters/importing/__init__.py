"""Reading customers and workers from files of other systems."""
