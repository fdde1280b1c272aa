"""Texts, names and dates in the syntax of a PDF file (ISO 32000-1, 7.3.5 and 7.9)."""

from __future__ import annotations

from datetime import datetime


def text_string(text: str) -> str:
    """*text* as a text string, in hexadecimal."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def name(text: str) -> str:
    """*text* (ASCII) as a name: text/csv is /text#2Fcsv."""
    letters = (letter if letter.isalnum() else f"#{ord(letter):02X}" for letter in text)
    return f"/{''.join(letters)}"


def date_string(moment: datetime) -> str:
    """*moment*, which has a time zone, as a date."""
    zone = moment.strftime("%z")
    return f"(D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:]}')"
