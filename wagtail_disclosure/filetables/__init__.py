"""Files as a sequence of texts and tables, whatever their format: Word, HTML, Excel, CSV, PDF.

``filetext`` gives the words of a file; this package gives its tables as well, with merged cells
resolved. It knows nothing of what the tables mean. ``formats`` holds one module per format; files
are as untrusted here as there and meet the same limits.
"""
