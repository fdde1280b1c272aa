"""Chinese text handling: numbering, document numbers, personal data, expressions and slips. Plain
Python on the standard library.
"""
