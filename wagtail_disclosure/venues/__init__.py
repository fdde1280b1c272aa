"""Places that the public goes to: where they are, when they are open, and when they are not."""
