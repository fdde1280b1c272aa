"""Oversight: how current the columns are, and who answers for them."""
