"""Preview links for checkers without an account."""
