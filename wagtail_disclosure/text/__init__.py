"""Chinese text handling: numbering and document numbers. Plain Python on the standard library."""
