"""Loads the disclosure sections: the bureau's, and those of its neighbours with little in them."""

from __future__ import annotations

from typing import Any

from wagtail.models import Collection

from example_site.demo.catalogue import (
    OPENED,
    load_columns,
    load_documents,
    load_regulations,
)
from example_site.demo.content_files import body_of, read
from example_site.demo.leadership import load_leadership
from example_site.demo.matters import load_matters
from example_site.demo.publishing import add_draft, publish
from example_site.demo.report import load_report
from example_site.demo.units import load_units
from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.item_import import SHIPPED, import_items
from wagtail_disclosure.catalogue.setup import SetUpSection
from wagtail_disclosure.pages.models import StandardCataloguePage

BUREAU, COUNTY, FINANCE = "wtgdlj", "xzfb", "czj"
REPORTS = ("report_2023", "report_2024", "report_2025")
AGENCY_FIELDS = (
    "name",
    "short_name",
    "organisation_code",
    "address",
    "office_hours",
    "phone",
    "fax",
    "email",
    "postcode",
    "online_contact",
)


def load_section(home: Any) -> Any:
    """Create the agencies, the bureau's section under ``home``, and everything in it."""
    agencies = _load_agencies()
    section = SetUpSection(agency=agencies[BUREAU], parent=home).execute().section
    section.intro = "新源县文化体育广播电视和旅游局依法公开的目录、制度、年度报告与服务信息。"
    section.show_in_menus = True
    section.save_revision().publish()
    parts = {page.slug: page.specific for page in section.get_children()}
    _load_texts(parts)
    _load_catalogue(parts, agencies)
    for name in REPORTS:
        load_report(parts["reports"], name)
    load_matters(section)
    load_units(section, Collection.objects.get(name=agencies[BUREAU].label))
    load_leadership(section)
    _load_neighbours(home, agencies)
    return section


def _load_neighbours(home: Any, agencies: dict[str, Agency]) -> None:
    """The county office, which collects the reports, and another bureau under it."""
    for key in (COUNTY, FINANCE):
        section = SetUpSection(agency=agencies[key], parent=home).execute().section
    load_report(section.get_children().get(slug="reports").specific, "report_czj_2025")


def _load_agencies() -> dict[str, Agency]:
    agencies: dict[str, Agency] = {}
    for item in read("agencies")["agencies"]:
        values = {name: item[name] for name in AGENCY_FIELDS}
        agencies[item["key"]] = Agency.objects.create(
            **values,
            office_name="局办公室" if item["key"] == BUREAU else "",
            parent=agencies.get(item["parent"]),
        )
    return agencies


def _load_texts(parts: dict[str, Any]) -> None:
    for key in ("guide", "request"):
        page = parts[key]
        page.body = body_of(read(key)["blocks"])
        page.save_revision().publish()


def _load_catalogue(parts: dict[str, Any], agencies: dict[str, Agency]) -> None:
    import_items(SHIPPED)
    standard = StandardCataloguePage(title="基层政务公开标准目录", slug="standard-catalogue")
    publish(add_draft(parts["catalogue"], standard), OPENED)
    content = read("columns")
    load_regulations(parts["regulations"], content["rules"])
    columns = load_columns(parts["catalogue"], content["columns"])
    files = Collection.objects.get(name=agencies[BUREAU].label)
    load_documents(columns, agencies, files)
