"""An annual report and its tables in the words of schema.org and of DCAT.

Classes and properties: https://schema.org/Dataset, https://www.w3.org/TR/vocab-dcat-3/.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS

__all__ = ["catalog_data", "report_data"]

# The chapters of a report that are tables.
TABLES = (2, 3, 4)
DCAT_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}


def report_data(page: Any, request: HttpRequest, agency: Any) -> dict[str, Any]:
    """The report, and its tables as a dataset with the files it can be had in."""
    url = request.build_absolute_uri(page.get_url(request) or "/")
    publisher = {"@type": "GovernmentOrganization", "name": agency.name if agency else page.title}
    return {
        "@type": "Report",
        "@id": url,
        "name": page.title,
        "reportNumber": page.index_number,
        "datePublished": beijing_day(page.published_at).isoformat(),
        "inLanguage": language_of(page),
        "publisher": publisher,
        "about": {
            "@type": "Dataset",
            "@id": f"{url}#dataset",
            "name": page.title,
            "description": page.title,
            "temporalCoverage": f"{page.year}-01-01/{page.year}-12-31",
            "creator": publisher,
            "isAccessibleForFree": True,
            **_licence("license"),
            "distribution": [
                {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type}
                for address, media_type in _files(url)
            ],
        },
    }


def catalog_data(
    request: HttpRequest, url: str, agency: Any, reports: Iterable[PublishedEntry]
) -> dict[str, Any]:
    """All reports of an agency as a DCAT catalogue; ``url`` is that of their list, absolute."""
    publisher = {"@type": "foaf:Agent", "foaf:name": agency.name}
    return {
        "@context": DCAT_CONTEXT,
        "@type": "dcat:Catalog",
        "@id": url,
        "dct:title": agency.name,
        "dct:publisher": publisher,
        "dcat:dataset": [_dataset(request, report, publisher) for report in reports],
    }


def _dataset(
    request: HttpRequest, report: PublishedEntry, publisher: dict[str, str]
) -> dict[str, Any]:
    url = request.build_absolute_uri(report.get_url(request) or "/")
    return {
        "@type": "dcat:Dataset",
        "@id": url,
        "dct:title": report.title,
        "dct:identifier": report.index_number,
        "dct:issued": beijing_day(report.published_at).isoformat(),
        "dct:language": report.language,
        "dct:publisher": publisher,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": f"{report.report_year}-01-01",
            "dcat:endDate": f"{report.report_year}-12-31",
        },
        **_licence("dct:license"),
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:downloadURL": address,
                "dcat:mediaType": media_type,
            }
            for address, media_type in _files(url)
        ],
    }


def _files(url: str) -> list[tuple[str, str]]:
    """Addresses and media types of the report's files, whole and table by table."""
    whole = [(f"{url}{form.key}/", form.media_type) for form in REPORT_FORMATS]
    tables = [
        (f"{url}{form.key}/{number}/", form.media_type)
        for form in TABLE_FORMATS
        for number in TABLES
    ]
    return [*whole, *tables]


def _licence(name: str) -> dict[str, str]:
    licence = get_settings().DATA_LICENCE
    return {name: licence} if licence else {}
