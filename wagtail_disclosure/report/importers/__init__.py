"""Annual reports that were made elsewhere: read from files, looked at, turned into pages."""
