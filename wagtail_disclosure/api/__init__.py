"""The public API: what everybody may read, for programs. Read-only, versioned, described."""
