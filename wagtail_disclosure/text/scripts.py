"""Which way a language is written, and what it calls itself, from its BCP 47 tag (RFC 5646)."""

from __future__ import annotations

import re

__all__ = ["END", "LEFT_TO_RIGHT", "direction_of", "own_name", "script_of", "with_numbers_isolated"]

# Scripts that run from right to left (ISO 15924), as far as living languages are written in them.
RIGHT_TO_LEFT = frozenset(
    {"adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi"}
)

# The script of a language whose tag names none (CLDR, likely subtags), where it is not written from
# left to right.
SCRIPTS = {
    **dict.fromkeys(("ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur"), "arab"),
    **dict.fromkeys(("he", "yi"), "hebr"),
    "dv": "thaa",
    "nqo": "nkoo",
    "syr": "syrc",
}
# Where a language is written in another script than elsewhere. Kazakh and Kyrgyz are in Xinjiang.
SCRIPTS_IN_REGION = {
    ("kk", "cn"): "arab",
    ("ky", "cn"): "arab",
    ("ug", "kz"): "cyrl",
    ("pa", "pk"): "arab",
    ("uz", "af"): "arab",
}

OWN_NAMES = {
    "zh": "中文",
    "en": "English",
    "ug": "ئۇيغۇرچە",
    "kk-arab": "قازاقشا",
    "kk": "Қазақша",
    "ky-arab": "قىرعىزچا",
    "ky": "Кыргызча",
    "ru": "Русский",
}

# Telephone numbers, dates, times, spans: figures with something between them, and what belongs to
# them. An Arabic letter before them would turn the parts round (Unicode Standard Annex 9, W2, W4).
COMPOUND_NUMBER = re.compile(r"\+?[0-9]+(?:[-.,:/–—~]+[0-9]+)+%?")
LEFT_TO_RIGHT, END = "\u2066", "\u2069"

SUBTAGS = re.compile(
    r"(?P<language>[a-z]{2,8})(?:-[a-z]{3}){0,3}"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?:-.*)?"
)


def script_of(tag: str) -> str:
    """Return the script of a language tag in lower case (``arab``); blank where it is not known,
    which is never a script that runs from right to left.
    """
    language, script, region = _subtags(tag)
    return script or SCRIPTS_IN_REGION.get((language, region)) or SCRIPTS.get(language, "")


def direction_of(tag: str) -> str:
    """Return ``rtl`` or ``ltr``, the value of HTML's ``dir``, for a language tag."""
    return "rtl" if script_of(tag) in RIGHT_TO_LEFT else "ltr"


def own_name(tag: str) -> str:
    """Return what the language is called in itself; blank for one that is not listed here."""
    language = _subtags(tag)[0]
    in_script = OWN_NAMES.get(f"{language}-{script_of(tag)}")
    return in_script or OWN_NAMES.get(language, "")


def with_numbers_isolated(text: str) -> str:
    """Return ``text`` with every number of several parts (0999-5020000, 10:00–14:00) kept in its
    order between letters that run from right to left: in the invisible characters LRI and PDI.
    """
    return COMPOUND_NUMBER.sub(rf"{LEFT_TO_RIGHT}\g<0>{END}", text)


def _subtags(tag: str) -> tuple[str, str, str]:
    """Language, script and region in lower case; blank where the tag names none."""
    match = SUBTAGS.fullmatch(tag.lower().replace("_", "-"))
    if match is None:
        return "", "", ""
    return match["language"], match["script"] or "", match["region"] or ""
