"""Filling a report from registers: what is on offer, accepted cell by cell, and kept with it."""
