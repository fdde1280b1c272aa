"""The text of attached files, place by place: Word, Excel, PDF, plain text and CSV.

Everything that a recipient of the file could find counts, so hidden sheets and rows, deleted
text and comments are read too. Pictures are not read. ``formats`` holds one module per format.
A file is untrusted: its size, its unpacked size and the number of its parts are limited, and
what cannot be read in full is refused, never cut short.
"""
