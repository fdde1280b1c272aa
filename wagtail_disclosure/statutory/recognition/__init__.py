"""Recognise the statutory tables among the tables of a file, by their labels.

Reports are published in many layouts: tables split over pages, headings merged or repeated,
columns added or in another order. What a number counts follows from the labels beside and above
it, never from its place. What cannot be made out is listed, and nothing is guessed.
"""
