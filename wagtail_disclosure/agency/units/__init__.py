"""Subordinate units: what they are for, where they are, when they are open."""
