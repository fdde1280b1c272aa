"""The division of duties among the leadership."""
