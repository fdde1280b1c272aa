"""Official-document typesetting in Chinese with reportlab; knows nothing of reports or Django.

``breaking`` decides where lines end, ``paragraph`` and ``table`` draw, ``page`` places the page
number and the document properties. Whatever puts text on a page goes through ``ink``, whatever
draws a table through ``table``: a later structure tree has one place to hook into for each.
"""
