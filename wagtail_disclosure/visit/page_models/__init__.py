"""Concrete page types: mixins put on the base page of the project, and nothing else."""
