"""Creates an agency's section with its parts, groups and permissions, in one step that can be
repeated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.catalogue import setup_groups
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.statutory.parts import PARTS, SECTION_NAME, Part

__all__ = ["SetUpResult", "SetUpSection"]

MODEL_OF_PART = {
    "guide": "GUIDE_PAGE_MODEL",
    "regulations": "REGULATIONS_PAGE_MODEL",
    "catalogue": "CATALOGUE_PAGE_MODEL",
    "reports": "REPORT_INDEX_PAGE_MODEL",
    "request": "REQUEST_PAGE_MODEL",
}


@dataclass(frozen=True, slots=True)
class SetUpResult:
    """The section page, and a line for each thing that was created."""

    section: Any
    created: tuple[str, ...]


@dataclass
class SetUpSection:
    """Create the section of ``agency`` under ``parent`` (a specific page); what exists is left as
    it is.

    Raises ValidationError when ``parent`` lies inside a section, does not allow one, or the agency
    has its section elsewhere.
    """

    agency: Agency
    parent: Any
    created: list[str] = field(default_factory=list)

    def check(self) -> None:
        if section_of(self.parent) is not None:
            raise ValidationError(_("A section cannot stand inside another one."))
        if self._section_model() not in type(self.parent).allowed_subpage_models():
            raise ValidationError(_("A disclosure section is not allowed under this page."))
        sections = self._section_model().objects.filter(agency=self.agency)
        here = sections.child_of(self.parent).values("translation_key")
        elsewhere = sections.not_child_of(self.parent)
        # Translations of the section stand under translations of its parent.
        if elsewhere.exclude(translation_key__in=here).exists():
            raise ValidationError(_("This agency has its section elsewhere in the tree."))

    @transaction.atomic
    def execute(self) -> SetUpResult:
        self.check()
        with without_review(_("The section was set up.")):
            section = self._section()
            for part in PARTS:
                self._part(section, part)
        for language in section.get_translations(inclusive=True).order_by("pk"):
            self.created += setup_groups.set_up_groups(self.agency, language)
        return SetUpResult(section, tuple(self.created))

    def _section(self) -> Any:
        sections = self._section_model().objects.child_of(self.parent)
        if section := sections.filter(agency=self.agency).first():
            return section
        section = self._section_model()(
            title=SECTION_NAME, slug=next(self._free_slugs()), agency=self.agency
        )
        return self._add(self.parent, section)

    def _free_slugs(self) -> Iterator[str]:
        """``disclosure``, or with the organisation code where several agencies share one parent."""
        taken = set(self.parent.get_children().values_list("slug", flat=True))
        own = f"disclosure-{self.agency.organisation_code.lower()}"
        for slug in chain(["disclosure", own], (f"{own}-{number}" for number in count(2))):
            if slug not in taken:
                yield slug

    def _part(self, section: Any, part: Part) -> None:
        model = get_settings().model(MODEL_OF_PART[part.key])
        if not model.objects.child_of(section).exists():
            self._add(section, model(title=part.name, slug=part.key))

    def _add(self, parent: Any, page: Any) -> Any:
        parent.add_child(instance=page)
        page.save_revision().publish()
        self.created.append(f"{page.title} {page.url_path}")
        return page

    def _section_model(self) -> Any:
        return get_settings().model("SECTION_PAGE_MODEL")
