"""The resources that are there without the host's doing."""
