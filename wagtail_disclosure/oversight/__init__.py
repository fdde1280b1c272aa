"""Whether what is published is kept current."""
