"""What an agency says of itself: its leadership, its subordinate units, its key tasks."""
