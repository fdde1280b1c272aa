"""The calendar in the admin: its days, the years entered in full, and a year at a glance."""
