"""The catalogue of data of an agency: what DCAT-AP 3 asks for, of the real report of 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.factories import make_agency, make_section, part
from tests.linked_data import references
from tests.report.builders import make_report
from tests.statutory.samples import load
from wagtail_disclosure.conf import SETTING
from wagtail_disclosure.publication.version import PublishedVersion
from wagtail_disclosure.report.dcat_terms import file_type, language, media_type
from wagtail_disclosure.report.stream_values import stream_of
from wagtail_disclosure.report.tables import TABLE_FIELDS
from wagtail_disclosure.statutory.labelled import read_report

LICENCE = "https://example.gov.cn/licence"
# Properties by class: compulsory ones, then the recommended ones that an agency can answer
# (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), and those that a table of figures needs.
ASKED_FOR = {
    "dcat:Catalog": (
        *("dct:title", "dct:description", "dct:publisher"),
        *("dcat:dataset", "foaf:homepage", "dct:language", "dct:issued", "dct:modified"),
        *("dct:license", "dcat:themeTaxonomy"),
    ),
    "dcat:Dataset": (
        *("dct:title", "dct:description"),
        *("dcat:contactPoint", "dcat:distribution", "dcat:keyword", "dct:publisher"),
        *("dct:temporal", "dcat:theme"),
        *("dct:identifier", "dct:issued", "dct:modified", "dct:accrualPeriodicity"),
        *("dct:language", "dcat:landingPage"),
    ),
    "dcat:Distribution": (
        "dcat:accessURL",
        *("dct:description", "dcatap:availability", "dct:format", "dct:license"),
        *("dcat:downloadURL", "dcat:mediaType", "dct:title"),
    ),
    "foaf:Agent": ("foaf:name",),
    "vcard:Kind": ("vcard:fn", "vcard:hasEmail", "vcard:hasTelephone"),
    "dct:PeriodOfTime": ("dcat:startDate", "dcat:endDate"),
}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@pytest.fixture
def index(settings: Any) -> Any:
    setattr(settings, SETTING, {**getattr(settings, SETTING, {}), "DATA_LICENCE": LICENCE})
    agency = make_agency(
        name="新源县文化体育广播电视和旅游局",
        organisation_code="K65402501",
        office_name="局办公室",
        phone="0999-5020000",
        email="office@example.gov.cn",
    )
    return part(make_section(agency), "reports")


def make_real_report(index: Any) -> Any:
    report = read_report(load("xinyuan_wtgdlj_2023"))
    tables = {TABLE_FIELDS[key]: stream_of(table) for key, table in report.tables.items()}
    return make_report(index, year=report.year, **tables)


def catalogue_of(client: Any, index: Any) -> dict[str, Any]:
    response = client.get(f"{index.url}dcat/")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/ld+json"
    data: dict[str, Any] = response.json()
    return data


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Everything that is described, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from nodes_in(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for name, item in value.items():
            if name != "@context":
                yield from nodes_in(item)


@pytest.mark.django_db
def test_every_class_has_what_the_profile_asks_for(client: Any, index: Any) -> None:
    make_real_report(index)
    found: dict[str, int] = dict.fromkeys(ASKED_FOR, 0)
    for node in nodes_in(catalogue_of(client, index)):
        kinds = node["@type"] if isinstance(node["@type"], list) else [node["@type"]]
        for kind in set(kinds) & ASKED_FOR.keys():
            found[kind] += 1
            assert [name for name in ASKED_FOR[kind] if not node.get(name)] == []
    assert found == {**dict.fromkeys(ASKED_FOR, 1), "dcat:Distribution": 7}


@pytest.mark.django_db
def test_every_term_and_every_address_is_one(client: Any, index: Any) -> None:
    make_real_report(index)
    data = catalogue_of(client, index)
    context = data["@context"]
    nodes = list(nodes_in(data))
    for node in nodes:
        for name, value in node.items():
            if name.startswith("@"):
                continue
            assert name.partition(":")[0] in context
            kind = context.get(name, {}).get("@type")
            if kind == "xsd:date":
                assert DAY.fullmatch(value)
            elif kind == "@id":
                assert re.match(r"https?://|mailto:|tel:", value)
    described = [node["@id"] for node in nodes if "@id" in node]
    assert len(described) == len(set(described))
    assert set(references(data["dcat:dataset"])) <= set(described)


@pytest.mark.django_db
def test_the_real_report_as_data(client: Any, index: Any) -> None:
    report = make_real_report(index)
    (dataset,) = catalogue_of(client, index)["dcat:dataset"]
    assert dataset["dct:title"] == report.title
    assert dataset["dct:identifier"] == report.index_number
    assert dataset["@id"] == f"http://testserver{report.url}#dataset"
    assert dataset["dct:temporal"]["dcat:startDate"] == "2023-01-01"
    assert dataset["dct:temporal"]["dcat:endDate"] == "2023-12-31"
    assert dataset["dct:accrualPeriodicity"].endswith("/frequency/ANNUAL")
    types = {file["dcat:mediaType"].partition("media-types/")[2] for file in _files(dataset)}
    assert {"application/pdf", "application/json", "text/csv"} <= types
    for file in _files(dataset):
        answer = client.get(file["dcat:downloadURL"].removeprefix("http://testserver"))
        assert answer.status_code == 200
        assert answer["Content-Type"].partition(";")[0] in file["dcat:mediaType"]


def _files(dataset: dict[str, Any]) -> list[dict[str, Any]]:
    files: list[dict[str, Any]] = dataset["dcat:distribution"]
    return files


@pytest.mark.django_db
def test_only_what_is_public_and_known(client: Any, settings: Any) -> None:
    index = part(make_section(phone="0999-5020000、5020001"), "reports")
    report = make_report(index)
    data = catalogue_of(client, index)
    contact = data["dcat:contactPoint"]
    # Two numbers are none that can be dialled, and nobody is named in the office's place.
    assert contact.keys() == {"@type", "@id", "vcard:fn"}
    assert contact["vcard:fn"] == data["dct:publisher"]["foaf:name"]
    assert not any("dct:license" in node for node in nodes_in(data))
    report.unpublish()
    assert "dcat:dataset" not in catalogue_of(client, index)


@pytest.mark.django_db
def test_a_correction_shows_in_the_day_of_change(client: Any, index: Any) -> None:
    report = make_real_report(index)
    PublishedVersion.objects.filter(page=report).update(published_at="2024-03-04T04:00:00Z")
    data = catalogue_of(client, index)
    (dataset,) = data["dcat:dataset"]
    assert dataset["dct:modified"] == data["dct:modified"] == "2024-03-04"


@pytest.mark.django_db
def test_queries_do_not_grow_with_the_reports(
    client: Any, index: Any, django_assert_max_num_queries: Any
) -> None:
    make_report(index)
    catalogue_of(client, index)
    with django_assert_max_num_queries(15) as counted:
        catalogue_of(client, index)
    for year in range(2018, 2023):
        make_report(index, year=year)
    with django_assert_max_num_queries(len(counted)):
        assert len(catalogue_of(client, index)["dcat:dataset"]) == 6


def test_terms() -> None:
    assert language("zh-hans").endswith("/language/ZHO")
    assert language("kk-Arab").endswith("/language/KAZ")
    assert language("xx") == language("") == ""
    assert file_type("PDF").endswith("/file-type/PDF")
    assert media_type("text/csv").endswith("/media-types/text/csv")
