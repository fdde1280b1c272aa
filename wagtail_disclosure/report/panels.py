"""The editing screen, in the order of the printed report."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.admin.telepath import register

from wagtail_disclosure.report.blocks import StatutoryTableBlock
from wagtail_disclosure.report.editor import StatutoryTableAdapter
from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.statutory.wording import HEADINGS

__all__ = ["CONTENT_PANELS", "PROMOTE_PANELS"]

register(StatutoryTableAdapter(), StatutoryTableBlock)

CONTENT_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("title", read_only=True),
            FieldRowPanel([FieldPanel("year"), FieldPanel("issued_on")]),
            FieldPanel("index_number", read_only=True),
        ],
        heading=_("Report"),
    ),
    *(
        FieldPanel(name, heading=heading)
        for name, heading in zip(
            ("overview", "disclosed", "requests", "remedies", "problems"), HEADINGS, strict=False
        )
    ),
    MultiFieldPanel([FieldPanel("fees_yuan"), FieldPanel("other_matters")], heading=HEADINGS[5]),
    MAJOR_PANEL,
    FieldPanel("change_note"),
]
# Title and address are generated, so nothing is left to promote; a project's own base page
# need not have the stock fields.
PROMOTE_PANELS: list[Panel] = []
