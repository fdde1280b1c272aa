"""An annual report, its tables and the list of all reports in the words of schema.org.

Classes and properties: https://schema.org/Report, /Dataset, /DataDownload, /DataCatalog.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.linked_data import Thing, agency_reference, filled, reference, thing_id
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.metadata.page_facts import ancestors_of
from wagtail_disclosure.report.dataset import (
    KEYWORDS,
    DataFile,
    dataset_id,
    description_of,
    files_of,
)

__all__ = ["catalog_thing", "report_things"]


def report_things(page: Any, request: HttpRequest, agency: Any) -> list[Thing]:
    """The report, and its tables as a dataset with the files it can be had in."""
    url, publisher = _address(page, request), agency_reference(agency, request)
    common = {
        "name": page.title,
        "datePublished": beijing_day(page.published_at).isoformat(),
        "dateModified": _last_corrected(page),
        "inLanguage": language_of(page),
        "publisher": publisher,
    }
    report = {
        "@type": "Report",
        "reportNumber": page.index_number,
        "about": reference(dataset_id(url)),
    }
    dataset = _dataset(page, request, url)
    return [filled(common | report), filled(common | dataset | {"creator": publisher})]


def catalog_thing(page: Any, request: HttpRequest) -> Thing:
    """The list of an agency's reports as the catalogue that their datasets are in."""
    data = {
        "@type": "DataCatalog",
        "name": page.title,
        "description": page.intro,
        "url": _address(page, request),
        "license": get_settings().DATA_LICENCE,
    }
    return filled(data)


def _dataset(page: Any, request: HttpRequest, url: str) -> Thing:
    """The catalogue is the page above, of which page tags know already."""
    above = ancestors_of(page, request)
    return {
        "@type": "Dataset",
        "@id": dataset_id(url),
        "url": url,
        "identifier": page.index_number,
        "description": description_of(page.title, page.year),
        "keywords": list(KEYWORDS),
        "temporalCoverage": f"{page.year}-01-01/{page.year}-12-31",
        "isAccessibleForFree": True,
        "license": get_settings().DATA_LICENCE,
        "includedInDataCatalog": above and reference(thing_id(_address(above[-1], request))),
        "distribution": [_download(file) for file in files_of(url)],
    }


def _download(file: DataFile) -> Thing:
    return {
        "@type": "DataDownload",
        "name": f"{file.content}（{file.format}）",
        "contentUrl": file.address,
        "encodingFormat": file.media_type,
    }


def _last_corrected(page: Any) -> str:
    """The day of the newest correction; blank for a report that has none."""
    newest = next(iter(page.corrections), None)
    return beijing_day(newest.published_at).isoformat() if newest else ""


def _address(page: Any, request: HttpRequest) -> str:
    return request.build_absolute_uri(page.get_url(request) or "/")
