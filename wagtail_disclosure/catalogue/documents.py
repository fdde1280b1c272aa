"""The document page mixin: the metadata of a disclosed document, its body and its state."""

from __future__ import annotations

from typing import Any

import swapper
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string
from wagtail.fields import NoFutureDateValidator
from wagtail.models import AbstractPage

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.base.section import part_of, section_of
from wagtail_disclosure.catalogue import document_panels, document_rules, selectors
from wagtail_disclosure.catalogue.choices import (
    DisclosureMode,
    DocumentKind,
    FiveDisclosures,
    Validity,
)
from wagtail_disclosure.catalogue.schema_org import document_data
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.file_types import file_types
from wagtail_disclosure.publication.indexed import IndexedPageMixin
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.publication.visibility import Sight, sight_for
from wagtail_disclosure.review.forms import ReviewedPageForm
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.statutory.themes import THEMES

__all__ = [
    "AbstractAttachment",
    "AbstractInterpretedDocument",
    "AbstractIssuingAgency",
    "DocumentPageMixin",
    "WithdrawableMixin",
]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
SIGHT_BY_MODE = {
    DisclosureMode.PROACTIVE: Sight.FULL,
    DisclosureMode.ON_REQUEST: Sight.METADATA,
    DisclosureMode.WITHHELD: Sight.NONE,
}
THEME_CHOICES = [(theme.key, theme.label) for theme in THEMES]


class WithdrawableMixin(models.Model):
    """A page that can be withdrawn: its address stays, with the reason in place of the content."""

    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, editable=False)
    withdrawal_reason = models.CharField(
        _("reason of withdrawal"), max_length=500, blank=True, editable=False
    )

    class Meta:
        abstract = True

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None


class DocumentPageMixin(ReviewedPageMixin, WithdrawableMixin, IndexedPageMixin):
    """A disclosed document (Regulations, article 12: index, name, summary, date; and what portals
    show).
    """

    document_number = models.CharField(
        _("document number"),
        max_length=60,
        blank=True,
        help_text=_("As printed, e.g. 新文旅发〔2023〕5号."),
    )
    kind = models.CharField(_("document kind"), max_length=20, choices=DocumentKind.choices)
    theme = models.CharField(_("theme"), max_length=30, choices=THEME_CHOICES)
    five_disclosures = models.CharField(
        _("five disclosures"),
        max_length=12,
        choices=FiveDisclosures.choices,
        blank=True,
        help_text=_("Which side of the agency's work it lays open."),
    )
    dated_on = models.DateField(
        _("date of document"),
        null=True,
        validators=[NoFutureDateValidator(_("The date of a document cannot lie in the future."))],
        help_text=_("The date it was signed; of a joint document, the last signature."),
    )
    keywords = models.CharField(
        _("keywords"), max_length=200, blank=True, help_text=_("Separated by commas.")
    )
    summary = models.TextField(
        _("summary"),
        max_length=500,
        help_text=_("What it says, in at most 500 characters (article 12)."),
    )
    content_source = models.CharField(
        _("content source"),
        max_length=100,
        blank=True,
        help_text=_("Who it was taken over from; blank: the agency itself."),
    )
    mode = models.CharField(
        _("disclosure mode"),
        max_length=10,
        choices=DisclosureMode.choices,
        default=DisclosureMode.PROACTIVE,
    )
    mode_reason = models.CharField(
        _("reason of the mode"),
        max_length=500,
        blank=True,
        help_text=_("Compulsory when the public does not get the text. Not shown to the public."),
    )
    next_review_on = models.DateField(
        _("next review"),
        null=True,
        blank=True,
        help_text=_("When to ask again whether it can be disclosed (Regulations, article 18)."),
    )
    validity = models.CharField(
        _("validity"), max_length=10, choices=Validity.choices, default=Validity.IN_FORCE
    )
    effective_on = models.DateField(_("in force from"), null=True, blank=True)
    validity_ended_on = models.DateField(_("amended, lapsed or repealed on"), null=True, blank=True)
    superseded_by = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("superseding document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    base_form_class = ReviewedPageForm
    content_panels = document_panels.CONTENT_PANELS
    settings_panels = AbstractPage.settings_panels
    fields_outside_revisions = ("index_number", "withdrawn_at", "withdrawal_reason")
    exclude_fields_in_copy = [
        *IndexedPageMixin.exclude_fields_in_copy,
        "withdrawn_at",
        "withdrawal_reason",
    ]
    substance_fields = (
        "title",
        "document_number",
        "dated_on",
        "summary",
        "mode",
        "validity",
        "effective_on",
        "validity_ended_on",
        "superseded_by",
        "body",
        "attachments",
        "issuing_agencies",
    )

    class Meta:
        abstract = True

    def publication_errors(self) -> Errors:
        return super().publication_errors() | document_rules.errors_of(self)

    def clean(self) -> None:
        super().clean()
        if errors := document_rules.contradictions_of(self):
            raise ValidationError(errors)

    def disclosed_sight(self) -> Sight:
        sight = SIGHT_BY_MODE[DisclosureMode(self.mode)]
        return Sight.TOMBSTONE if self.is_withdrawn and sight.is_listed else sight

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        return document_data(self, request, agency)

    def publication_values(self) -> dict[str, Any]:
        return {
            "kind": EntryKind.DOCUMENT,
            "published_at": self.published_at,
            "index_number": self.index_number,
            "document_number": self.document_number,
            "document_kind": self.kind,
            "dated_on": self.dated_on,
            "summary": self.summary,
            "theme": self.theme,
            "five_disclosures": self.five_disclosures,
            "mode": self.mode,
            "validity": self.validity,
            "file_types": self._file_types(),
        }

    def _file_types(self) -> str:
        """Of the files that the public gets; how many others there are is nobody's business."""
        if self.disclosed_sight() is not Sight.FULL:
            return ""
        return file_types(row.file for row in self.attachments.all())

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sight = sight_for(request, self)
        if sight is Sight.NONE:
            raise Http404
        if sight is Sight.TOMBSTONE:
            context = self.get_context(request, *args, **kwargs)
            return TemplateResponse(request, "wagtail_disclosure/pages/tombstone.html", context)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["shows_content"] = sight_for(request, self) is Sight.FULL
        context["versions"] = selectors.versions_of(self)
        context["interpretations"] = selectors.interpretations_of(self)
        context["interpreted"] = selectors.interpreted_by(self)
        context["successor"] = selectors.published([self.superseded_by_id]).first()
        context["issuers"] = [row.agency for row in self.issuing_agencies.select_related("agency")]
        context["files"] = self.attachments.select_related("file")
        context["section"] = section = section_of(self)
        context["request_page"] = section and part_of(section, "REQUEST_PAGE_MODEL")
        return context


class AbstractIssuingAgency(models.Model):
    """One of the agencies that issued a joint document, the leading one first."""

    agency = models.ForeignKey(
        "wagtail_disclosure.Agency",
        verbose_name=_("agency"),
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.agency)


class AbstractAttachment(models.Model):
    """A file that belongs to a document."""

    file = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("file"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    title = models.CharField(_("title shown"), max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title or str(self.file)


class AbstractInterpretedDocument(models.Model):
    """A policy document that this page interprets; seen from both ends."""

    document = models.ForeignKey(
        PAGE_MODEL, verbose_name=_("policy document"), on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.document)
