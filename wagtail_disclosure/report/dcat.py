"""All reports of an agency as a catalogue of data: DCAT 3 in the profile DCAT-AP 3.

Classes and properties: https://www.w3.org/TR/vocab-dcat-3/; which of them are compulsory or
recommended: https://semiceu.github.io/DCAT-AP/releases/3.0.0/. Coverage in space is left out: an
agency has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.linked_data import Thing, agency_reference, filled, reference, thing_id
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.dataset import (
    KEYWORDS,
    DataFile,
    dataset_id,
    description_of,
    files_of,
)
from wagtail_disclosure.report.dcat_terms import (
    ANNUAL,
    CONTEXT,
    GOVERNMENT,
    STABLE,
    THEMES,
    file_type,
    language,
    media_type,
)
from wagtail_disclosure.text.telephones import dialled

__all__ = ["catalog_data"]


def catalog_data(page: Any, request: HttpRequest, agency: Any, reports: Sequence[Any]) -> Thing:
    """``page`` is the list of the reports, which are entries of the register with updates."""
    url = request.build_absolute_uri(page.get_url(request) or "/")
    publisher = _publisher(agency, request)
    updates = [report.updated_at for report in reports]
    catalog = {
        "@context": CONTEXT,
        "@type": "dcat:Catalog",
        "@id": thing_id(url),
        "dct:title": f"{agency.name}{page.title}",
        "dct:description": page.intro or f"{agency.name}历年政府信息公开工作年度报告的统计表。",
        "dct:language": language(language_of(page)),
        "dct:issued": _day(page.first_published_at),
        "dct:modified": _day(max(updates, default=page.first_published_at)),
        "dct:license": get_settings().DATA_LICENCE,
        "dct:publisher": publisher,
        "dcat:contactPoint": _contact(agency, publisher["@id"]),
        "foaf:homepage": {"@type": "foaf:Document", "@id": url},
        "dcat:themeTaxonomy": THEMES,
        "dcat:dataset": [_dataset(request, report, publisher["@id"]) for report in reports],
    }
    return filled(catalog)


def _dataset(request: HttpRequest, report: Any, publisher: str) -> Thing:
    url = request.build_absolute_uri(report.get_url(request) or "/")
    year = report.report_year
    data = {
        "@type": "dcat:Dataset",
        "@id": dataset_id(url),
        "dct:title": report.title,
        "dct:description": description_of(report.title, year),
        "dct:identifier": report.index_number,
        "dct:issued": _day(report.published_at),
        "dct:modified": _day(report.updated_at),
        "dct:language": language(report.language),
        "dct:publisher": reference(publisher),
        "dcat:contactPoint": reference(_contact_id(publisher)),
        "dcat:keyword": list(KEYWORDS),
        "dcat:theme": GOVERNMENT,
        "dct:accrualPeriodicity": ANNUAL,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": f"{year}-01-01",
            "dcat:endDate": f"{year}-12-31",
        },
        "dct:license": get_settings().DATA_LICENCE,
        "dcat:landingPage": url,
        "dcat:distribution": [_distribution(file, url, report.title) for file in files_of(url)],
    }
    return filled(data)


def _distribution(file: DataFile, url: str, title: str) -> Thing:
    """Files are made when they are asked for, so their size is not known."""
    data = {
        "@type": "dcat:Distribution",
        "@id": f"{file.address}#distribution",
        "dct:title": f"{title}（{file.format}）",
        "dct:description": file.content,
        "dcat:accessURL": url,
        "dcat:downloadURL": file.address,
        "dct:format": file_type(file.format),
        "dcat:mediaType": media_type(file.media_type),
        "dcatap:availability": STABLE,
        "dct:license": get_settings().DATA_LICENCE,
    }
    return filled(data)


def _publisher(agency: Any, request: HttpRequest) -> Thing:
    agent = {"@type": "foaf:Agent", "foaf:name": agency.name}
    return agent | (agency_reference(agency, request) or {})


def _contact(agency: Any, publisher: str) -> Thing:
    """The office that the guide names (article 12 of the Regulations), and no person."""
    number = dialled(agency.phone)
    contact = {
        "@type": ["vcard:Kind", "vcard:Organization"],
        "@id": _contact_id(publisher),
        "vcard:fn": agency.office_name or agency.name,
        "vcard:hasEmail": agency.email and f"mailto:{agency.email}",
        "vcard:hasTelephone": number and f"tel:{number}",
    }
    return filled(contact)


def _contact_id(publisher: str) -> str:
    return f"{publisher}-contact"


def _day(moment: Any) -> str:
    return beijing_day(moment).isoformat() if moment else ""
