"""Disclosure items and documents in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from wagtail_disclosure.catalogue.items import DisclosureItem
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.workflow import RefusingWorkflowActionView


class DisclosureItemViewSet(SnippetViewSet):
    """The rows of the standard catalogue."""

    model = DisclosureItem
    icon = "list-ul"
    list_display = ["number", "level_1", "level_2", "domain", "time_limit", "agency"]
    list_filter = ["domain", "level_1", "mode", "level", "agency"]
    search_fields = ["level_1", "level_2", "elements"]
    search_backend_name = None
    copy_view_enabled = False
    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("domain"), FieldPanel("number")]),
                FieldPanel("level_1"),
                FieldPanel("level_2"),
                FieldPanel("elements"),
            ],
            heading=_("Item"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("basis"),
                FieldPanel("time_limit"),
                FieldPanel("agency"),
                FieldPanel("channels"),
            ],
            heading=_("Duty"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("audience"), FieldPanel("mode"), FieldPanel("level")]),
                FieldPanel("source"),
            ],
            heading=_("Reach"),
        ),
    ]


def document_viewsets() -> list[PageViewSet]:
    """Return the viewset of the document model; none where the project has no such model."""
    try:
        document_model = get_settings().model("DOCUMENT_PAGE_MODEL")
    except LookupError:
        return []

    class DocumentPageViewSet(PageViewSet):
        model = document_model
        workflow_action_view_class = RefusingWorkflowActionView

    return [DocumentPageViewSet("disclosure_documents")]
