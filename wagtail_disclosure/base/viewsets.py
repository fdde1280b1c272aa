"""The admin menu group, and the agencies' screens."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from wagtail_disclosure.base.agency import Agency

__all__ = ["SUBMENU_HOOK", "AgencyViewSet"]

# Other apps add their own items to the group by naming this as their viewset's ``menu_hook``.
SUBMENU_HOOK = "construct_disclosure_menu"


class AgencyViewSet(SnippetViewSet):
    """Agencies: names, codes and the contact details of the disclosure office."""

    model = Agency
    icon = "group"
    list_display = ["name", "short_name", "organisation_code", "parent"]
    list_filter = ["parent"]
    search_fields = ["name", "short_name", "organisation_code"]
    # Searched with the database: search backends do not segment Chinese names.
    search_backend_name = None
    list_export = ["name", "short_name", "organisation_code", "parent", "address", "phone"]
    copy_view_enabled = False
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("short_name"), FieldPanel("parent")]),
                FieldRowPanel([FieldPanel("organisation_code"), FieldPanel("index_prefix")]),
            ],
            heading=_("Agency"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("office_name"),
                FieldPanel("address"),
                FieldRowPanel([FieldPanel("office_hours"), FieldPanel("postcode")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("fax")]),
                FieldRowPanel([FieldPanel("email"), FieldPanel("online_contact")]),
            ],
            heading=_("Contact (Regulations, article 12)"),
        ),
    ]
