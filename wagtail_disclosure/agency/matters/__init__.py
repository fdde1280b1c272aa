"""Major matters: the key tasks of a year and how they get on (Regulations, article 20 (3))."""
