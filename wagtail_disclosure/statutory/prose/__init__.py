"""Checks of what a report says in words: its figures, its years, its parts, its likeness to the
report of the year before.
"""
