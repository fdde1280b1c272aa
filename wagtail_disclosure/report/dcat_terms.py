"""The words of DCAT in JSON-LD, and the lists of values that DCAT-AP 3 asks for.

DCAT-AP 3.0.0, controlled vocabularies to be used: the authority tables of the EU's Publications
Office, and IANA's media types.
"""

from __future__ import annotations

__all__ = [
    "ANNUAL",
    "CONTEXT",
    "GOVERNMENT",
    "STABLE",
    "THEMES",
    "file_type",
    "language",
    "media_type",
]

AUTHORITY = "http://publications.europa.eu/resource/authority"
ANNUAL = f"{AUTHORITY}/frequency/ANNUAL"
THEMES = f"{AUTHORITY}/data-theme"
# Government and public sector.
GOVERNMENT = f"{THEMES}/GOVE"
# How long a file will be there.
STABLE = f"{AUTHORITY}/planned-availability/STABLE"

# The authority table goes by ISO 639-3.
LANGUAGES = {
    "bo": "BOD",
    "en": "ENG",
    "kk": "KAZ",
    "ky": "KIR",
    "mn": "MON",
    "ru": "RUS",
    "ug": "UIG",
    "zh": "ZHO",
}
ADDRESSES = (
    "dcat:accessURL",
    "dcat:downloadURL",
    "dcat:landingPage",
    "dcat:mediaType",
    "dcat:theme",
    "dcat:themeTaxonomy",
    "dcatap:availability",
    "dct:accrualPeriodicity",
    "dct:format",
    "dct:language",
    "dct:license",
    "vcard:hasEmail",
    "vcard:hasTelephone",
)
DAYS = ("dcat:endDate", "dcat:startDate", "dct:issued", "dct:modified")
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{name: {"@type": "@id"} for name in ADDRESSES},
    **{name: {"@type": "xsd:date"} for name in DAYS},
}


def language(tag: str) -> str:
    """The address of a language from its tag (``zh-hans``); blank for one not listed here."""
    code = LANGUAGES.get(tag.lower().partition("-")[0], "")
    return code and f"{AUTHORITY}/language/{code}"


def file_type(name: str) -> str:
    """The address of a file type from the ending of a name in capitals (``PDF``)."""
    return f"{AUTHORITY}/file-type/{name}"


def media_type(name: str) -> str:
    """IANA's address of a media type without parameters (``text/csv``)."""
    return f"https://www.iana.org/assignments/media-types/{name}"
