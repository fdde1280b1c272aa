"""Opening hours: when a venue is open, and how that is said to people and to machines."""
