"""How an editor sees a key task: what is to be done, by whom, how it goes, what came of it."""

from __future__ import annotations

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.statutory.major_decisions import BASIS, CONSULTATION_DAYS

__all__ = ["CONTENT_PANELS"]

DOCUMENT = pgettext_lazy("disclosure", "document")
CONSULTATION_HELP = _("Normally at least {days} days; say why where it is shorter ({basis}).")
TASK = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("year"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("owner_office"), FieldPanel("leader_post")]),
        FieldPanel("goal"),
    ],
    heading=pgettext_lazy("disclosure", "Task"),
)
CONSULTATION = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("consultation_from"), FieldPanel("consultation_until")]),
        FieldPanel("consultation_reason"),
    ],
    heading=_("Public consultation"),
    help_text=format_lazy(CONSULTATION_HELP, days=CONSULTATION_DAYS, basis=BASIS),
)
RESULT = MultiFieldPanel([FieldPanel("result"), FieldPanel("concluded_on")], heading=_("Result"))
CONTENT_PANELS = [
    *AbstractPage.content_panels,
    FieldPanel("index_number", read_only=True),
    TASK,
    CONSULTATION,
    InlinePanel("milestones", label=_("milestone"), heading=_("Milestones")),
    InlinePanel("progress", label=_("progress"), heading=_("Progress")),
    RESULT,
    InlinePanel("related_documents", label=DOCUMENT, heading=_("Related documents")),
    MAJOR_PANEL,
    FieldPanel("change_note"),
]
