"""Official-document typesetting in Chinese with reportlab; knows nothing of reports or Django.

``breaking`` decides where lines end, ``paragraph``, ``table`` and ``illustration`` draw, ``page``
places the page number. Whatever draws says whose it is with ``structure.marks.mark``: all text in
``ink.draw_line``, so that the tags are made in one place for each kind of thing. ``archival``
adds what the file says about itself and writes it.
"""
