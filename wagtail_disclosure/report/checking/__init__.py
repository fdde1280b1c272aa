"""The check of a report: what is found, where it stands, and which warnings have a reason."""
