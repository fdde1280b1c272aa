"""The package's settings: one dict, ``WAGTAIL_DISCLOSURE``, with typed defaults.

Read with ``get_settings().LIST_PAGE_SIZE``. An unknown key, a value of the wrong type or a dotted
path that cannot be imported is reported by ``manage.py check`` (see ``checks.py``) and names the
key.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings as django_settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.module_loading import import_string

from wagtail_disclosure.statutory.page_tags import USUALLY_REQUIRED

__all__ = ["SETTING", "DisclosureSettings", "get_settings"]

SETTING = "WAGTAIL_DISCLOSURE"


def _model(default: str) -> Any:
    return field(default=default, metadata={"kind": "model"})


def _dotted(default: str) -> Any:
    return field(default=default, metadata={"kind": "dotted"})


def _by_hand(*keys: str) -> Any:
    """Channels on which people post themselves."""
    path = "wagtail_disclosure.distribution.channels.by_hand.ByHandChannel"
    return field(default_factory=lambda: {key: {"BACKEND": path} for key in keys})


def _dotted_list(*default: str) -> Any:
    return field(default=default, metadata={"kind": "dotted_list"})


@dataclass(frozen=True, slots=True)
class DisclosureSettings:
    """Defaults of every key; see ``docs/reference/settings.md`` for what each one does."""

    # Index numbers: prefix is the agency's, {year} {month} {serial} are filled at first
    # publication.
    INDEX_NUMBER_PATTERN: str = "{prefix}/{year:04d}-{serial:05d}"
    # Entries a public list shows on one page.
    LIST_PAGE_SIZE: int = 20
    # Seconds that a public page is kept, in which cache, where the middleware is installed; any
    # change of what is published ends it at once. 0: not at all.
    PAGE_CACHE_SECONDS: int = 60
    PAGE_CACHE: str = "default"
    # Seconds for which a process relies on nothing having changed since it asked the database;
    # what it changes itself it knows at once. 0: it asks for every page.
    PAGE_CACHE_TRUST_SECONDS: int = 1
    # Seconds that a cache in front of the portal may keep a page, where Wagtail has one to purge.
    FRONT_CACHE_SECONDS: int = 300
    # Further models whose rows public pages show, such as those of a menu: "app.Model".
    PAGES_SHOW: tuple[str, ...] = ()
    # Edition of the statutory form that a new annual report starts with.
    REPORT_EDITION: str = "2021"
    # (page) -> wagtail_disclosure.publication.visibility.Sight
    VISIBILITY_POLICY: str = _dotted("wagtail_disclosure.publication.visibility.statutory_sight")
    # (wagtail_disclosure.report.document.ReportDocument) -> bytes of the PDF
    REPORT_PDF_RENDERER: str = _dotted("wagtail_disclosure.report.renderers.pdf.render_pdf")
    # (agency, year) -> wagtail_disclosure.statutory.plausibility.Known, for the check of a report
    REPORT_CHECK_SOURCES: tuple[str, ...] = _dotted_list(
        "wagtail_disclosure.report.checking.known.catalogue_entries"
    )
    # From this share of last year's text on, a chapter of a report is too much like it.
    REPORT_SIMILARITY_PERCENT: int = 70
    # (draft of a report) -> wagtail_disclosure.statutory.offers.Offers, or None: what figures for
    # its tables can be taken from
    TABLE_SOURCES: tuple[str, ...] = _dotted_list(
        "wagtail_disclosure.catalogue.figures.documents_of_the_year",
        "wagtail_disclosure.report.fill.last_year.figures_carried_over",
        "wagtail_disclosure.report.consolidation.source.subordinate_sums",
    )
    # Month and day after the year reported on by which reports are due (Regulations, article 49):
    # those of the departments, and that of the government.
    REPORT_DUE_DEPARTMENTS: str = "01-31"
    REPORT_DUE_GOVERNMENT: str = "03-31"
    # Names of the holidays of the region whose days are entered every year; the doctor asks.
    REGIONAL_HOLIDAYS: tuple[str, ...] = ()
    # Languages that the texts around a page exist in. Around pages in others they are those of
    # LANGUAGE_CODE.
    INTERFACE_LANGUAGES: tuple[str, ...] = ("zh-hans", "en")
    # Whether nothing is published unreviewed. False leaves publication to Wagtail's own rights.
    REVIEW_ENFORCED: bool = True
    # (page as submitted) -> wagtail_disclosure.review.policy.Requirement
    REVIEW_POLICY: str = _dotted("wagtail_disclosure.review.policy.agency_rule")
    # Document kinds that are major information by nature, separated by commas.
    MAJOR_DOCUMENT_KINDS: str = ""
    # How many proofreadings by different people a revision needs (三校); 0 asks for none.
    PROOFREADING_ROUNDS: int = 3
    # Key of the ledger's chain; blank: SECRET_KEY.
    LEDGER_KEY: str = ""
    # Days that a new preview link is valid.
    PREVIEW_LINK_DAYS: int = 7
    # Calendar days without an update that a column may have where neither it nor a rule sets a
    # limit; 0: no limit.
    FRESHNESS_DAYS: int = 0
    # A column is announced as due this many days before it is out of date.
    FRESHNESS_WARNING_DAYS: int = 7
    # Days after which facts on a page are to be checked again, where its column has no limit.
    CHECKED_WITHIN_DAYS: int = 365
    # Nobody is reminded of their columns more often than once in this many days.
    FRESHNESS_REMINDER_DAYS: int = 7
    # Groups that setup_disclosure creates for each agency.
    EDITORS_GROUP: str = "信息公开编辑"
    OFFICE_GROUP: str = "领导小组办公室"
    LEADERS_GROUP: str = "分管领导"
    PRINCIPALS_GROUP: str = "主要领导"
    OVERSIGHT_GROUP: str = "纪检监督"
    ADMINISTRATORS_GROUP: str = "信息公开管理员"
    # The one group of the portal whose members may publish unreviewed, with a reason.
    BREAK_GLASS_GROUP: str = "信息公开应急发布"
    # "south,west,north,east" in degrees (WGS-84): where coordinates may lie; blank: anywhere.
    COUNTY_BOUNDS: str = ""
    # What maps show around a place: path of a GeoJSON file, or dotted path of a function that
    # returns wagtail_disclosure.geography.locator.Context or parsed GeoJSON; blank: nothing.
    MAP_CONTEXT: str = ""
    # Addresses of map tiles with {z}, {x} and {y}, separated by spaces, the lowest layer first;
    # blank: maps stay drawn.
    MAP_TILES: str = ""
    # Whose tiles they are, as HTML.
    MAP_TILES_ATTRIBUTION: str = ""
    # What the tiles are drawn in: "wgs84" or "gcj02".
    MAP_TILES_DATUM: str = "wgs84"
    # The site in page tags (网页标签): standard name, domain, identification code of ten digits.
    # Blank: the name and host of Wagtail's site; no code.
    SITE_NAME: str = ""
    SITE_DOMAIN: str = ""
    SITE_ID_CODE: str = ""
    # The same by host name, for a portal of several sites:
    # {"www.example.gov.cn": {"NAME": …, "DOMAIN": …, "ID_CODE": …}}.
    SITES: dict[str, Any] = field(default_factory=dict)
    # Page tags that a page must have, of those for its kind; check_page_tags goes by it.
    REQUIRED_PAGE_TAGS: tuple[str, ...] = USUALLY_REQUIRED
    # Address of the picture in share cards, absolute or below STATIC_URL; 300 pixels or more.
    SHARE_IMAGE: str = "wagtail_disclosure/share.png"
    # Elasticsearch or OpenSearch for the public search: see
    # wagtail_disclosure.search.servers.config; empty: the database alone answers.
    SEARCH_SERVER: dict[str, Any] = field(default_factory=dict)
    # New media by key: {"BACKEND": dotted path of a Channel, "OPTIONS": what it is made with}.
    DISTRIBUTION_CHANNELS: dict[str, Any] = _by_hand("weibo", "wechat", "app")
    # Address of the licence that report data may be used under; blank: none is named.
    DATA_LICENCE: str = ""
    # Address that mails to subscribers come from; blank: nobody can subscribe.
    SUBSCRIPTIONS_FROM: str = ""
    # Days in which a subscription has to be confirmed; after them it is deleted.
    SUBSCRIPTION_CONFIRM_DAYS: int = 3
    # Entries that a digest lists; of more it says that there are more, and where.
    SUBSCRIPTION_DIGEST_SIZE: int = 50
    # How often a network address may ask for mails within an hour; 0: as often as it likes.
    SUBSCRIPTION_REQUESTS_PER_HOUR: int = 20
    SECTION_PAGE_MODEL: str = _model("wagtail_disclosure_pages.SectionPage")
    GUIDE_PAGE_MODEL: str = _model("wagtail_disclosure_pages.GuidePage")
    REGULATIONS_PAGE_MODEL: str = _model("wagtail_disclosure_pages.RegulationsPage")
    CATALOGUE_PAGE_MODEL: str = _model("wagtail_disclosure_pages.CataloguePage")
    COLUMN_PAGE_MODEL: str = _model("wagtail_disclosure_pages.ColumnPage")
    DOCUMENT_PAGE_MODEL: str = _model("wagtail_disclosure_pages.DocumentPage")
    STANDARD_CATALOGUE_PAGE_MODEL: str = _model("wagtail_disclosure_pages.StandardCataloguePage")
    REPORT_INDEX_PAGE_MODEL: str = _model("wagtail_disclosure_pages.ReportIndexPage")
    REPORT_PAGE_MODEL: str = _model("wagtail_disclosure_pages.AnnualReportPage")
    REQUEST_PAGE_MODEL: str = _model("wagtail_disclosure_pages.RequestPage")
    LEADERSHIP_PAGE_MODEL: str = _model("wagtail_disclosure_pages.LeadershipPage")
    UNIT_INDEX_PAGE_MODEL: str = _model("wagtail_disclosure_pages.UnitIndexPage")
    UNIT_PAGE_MODEL: str = _model("wagtail_disclosure_pages.UnitPage")
    CLOSURE_PAGE_MODEL: str = _model("wagtail_disclosure_pages.ClosurePage")
    MATTER_INDEX_PAGE_MODEL: str = _model("wagtail_disclosure_pages.MatterIndexPage")
    MATTER_PAGE_MODEL: str = _model("wagtail_disclosure_pages.MatterPage")
    ATTRACTION_PAGE_MODEL: str = _model("wagtail_disclosure_visit.AttractionPage")
    VISIT_INDEX_PAGE_MODEL: str = _model("wagtail_disclosure_visit.VisitIndexPage")

    def model(self, key: str) -> Any:
        """The model class that the label under ``key`` names. Raises LookupError."""
        return apps.get_model(getattr(self, key))

    def imported(self, key: str) -> Any:
        """The object that the dotted path under ``key`` names. Raises ImportError."""
        return import_string(getattr(self, key))

    def all_imported(self, key: str) -> list[Any]:
        """The objects that the dotted paths under ``key`` name. Raises ImportError."""
        return [import_string(path) for path in getattr(self, key)]


def user_settings() -> dict[str, Any]:
    """What the project wrote, unchecked."""
    return getattr(django_settings, SETTING, {})


def keys_of_kind(kind: str) -> list[str]:
    """Names of the settings whose value is a ``"model"`` label, a ``"dotted"`` path or a
    ``"dotted_list"`` of paths.
    """
    return [item.name for item in fields(DisclosureSettings) if item.metadata.get("kind") == kind]


def known_keys() -> dict[str, type]:
    """Every setting with the type its value must have."""
    types = {
        "str": str,
        "int": int,
        "bool": bool,
        "tuple[str, ...]": tuple,
        "dict[str, Any]": dict,
    }
    return {item.name: types[str(item.type)] for item in fields(DisclosureSettings)}


@cache
def get_settings() -> DisclosureSettings:
    """The settings in force: defaults overlaid with the project's known keys."""
    known = known_keys()
    given = {key: value for key, value in user_settings().items() if key in known}
    return DisclosureSettings(**given)


@receiver(setting_changed)
def _forget(*, setting: str, **kwargs: Any) -> None:
    if setting == SETTING:
        get_settings.cache_clear()
