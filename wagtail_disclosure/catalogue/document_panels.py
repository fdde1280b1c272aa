"""How an editor sees a document: what it is, what it says, who may see it, whether it holds."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import AbstractPage

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.mixins import MAJOR_PANEL

DESCRIPTION = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("document_number"), FieldPanel("dated_on")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("theme")]),
        FieldPanel("five_disclosures"),
        FieldPanel("summary"),
        FieldPanel("keywords"),
        FieldPanel("content_source"),
    ],
    heading=pgettext_lazy("disclosure", "Description"),
)
MODE = MultiFieldPanel(
    [FieldPanel("mode"), FieldPanel("mode_reason"), FieldPanel("next_review_on")],
    heading=_("Disclosure mode"),
)
VALIDITY = MultiFieldPanel(
    [
        FieldPanel("validity"),
        FieldRowPanel([FieldPanel("effective_on"), FieldPanel("validity_ended_on")]),
        PageChooserPanel("superseded_by", get_settings().DOCUMENT_PAGE_MODEL),
    ],
    heading=_("Validity"),
)
CONTENT_PANELS = [
    *AbstractPage.content_panels,
    FieldPanel("index_number", read_only=True),
    DESCRIPTION,
    InlinePanel("issuing_agencies", label=_("issuing agency"), heading=_("Issuing agencies")),
    FieldPanel("body"),
    InlinePanel("attachments", label=_("attachment"), heading=_("Attachments")),
    InlinePanel(
        "interpreted_documents",
        label=_("policy document"),
        heading=_("Policy documents interpreted here"),
    ),
    MODE,
    VALIDITY,
    MAJOR_PANEL,
    FieldPanel("change_note"),
]
