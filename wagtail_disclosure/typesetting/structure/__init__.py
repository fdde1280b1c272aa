"""The structure of a document, apart from its looks: tagged PDF (ISO 32000-1, 14.8; ISO 14289-1).

``element`` is the tree. What draws says whose it is with ``marks.mark`` and nothing more: an
element takes its place in the tree with its first mark, so that reading order is the order of
drawing, and a paragraph or table that goes on over the page stays one element. ``tables`` makes
the elements of a table, ``canvas`` counts the marks, ``writer`` writes the tree into the file.
"""
