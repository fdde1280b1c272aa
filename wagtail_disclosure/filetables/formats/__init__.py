"""One module per format, each with a function from bytes to `FileContents`."""
