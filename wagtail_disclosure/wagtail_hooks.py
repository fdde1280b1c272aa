"""Registrations with Wagtail's admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from wagtail_disclosure import admin_urls as disclosure_urls
from wagtail_disclosure.agency.leadership import hooks as leadership_hooks  # noqa: F401
from wagtail_disclosure.base.calendar_admin import hooks as calendar_hooks  # noqa: F401
from wagtail_disclosure.base.reference_log import log_deletions
from wagtail_disclosure.base.viewsets import SUBMENU_HOOK, AgencyViewSet
from wagtail_disclosure.catalogue.files import may_fetch
from wagtail_disclosure.catalogue.viewsets import DisclosureItemViewSet, document_viewsets
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.delivery.headers import with_headers
from wagtail_disclosure.distribution import hooks as distribution_hooks  # noqa: F401
from wagtail_disclosure.oversight import hooks as oversight_hooks  # noqa: F401
from wagtail_disclosure.oversight.address import OfficeAddressViewSet
from wagtail_disclosure.publication.bulk import refuse_unpublishable
from wagtail_disclosure.publication.issuers import refuse_issuers
from wagtail_disclosure.report import hooks as report_hooks  # noqa: F401
from wagtail_disclosure.report.viewsets import report_viewsets
from wagtail_disclosure.review.permissions import may_reinstate, may_take_offline
from wagtail_disclosure.subscriptions import hooks as subscription_hooks  # noqa: F401
from wagtail_disclosure.venues import hooks as venue_hooks  # noqa: F401


class DisclosureViewSetGroup(SnippetViewSetGroup):
    """The package's place in the admin menu; optional apps join it through ``SUBMENU_HOOK``."""

    menu_label = _("Disclosure")
    menu_icon = "doc-full-inverse"
    submenu_hook = SUBMENU_HOOK
    items = (AgencyViewSet, DisclosureItemViewSet, OfficeAddressViewSet)


register_snippet(DisclosureViewSetGroup)


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern | URLResolver]:
    return [path("disclosure/", include(disclosure_urls))]


@hooks.register("register_admin_viewset")
def register_page_viewsets() -> list[Any]:
    """The editing views that documents and reports have of their own."""
    return [*document_viewsets(), *report_viewsets()]


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def withdrawal_buttons(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """Withdraw a published document, or undo it; an alias follows its source."""
    if not isinstance(page, get_settings().model("DOCUMENT_PAGE_MODEL")) or page.alias_of_id:
        return
    if page.is_withdrawn and may_reinstate(user, page):
        url = reverse("wagtail_disclosure:reinstate", args=[page.pk])
        yield Button(_("Make public again"), url, icon_name="undo", priority=70)
    elif page.live and not page.is_withdrawn and may_take_offline(user, page):
        url = reverse("wagtail_disclosure:withdraw", args=[page.pk])
        yield Button(_("Withdraw"), url, icon_name="no-view", priority=70)


@hooks.register("on_serve_page")
def serve_with_cache_headers(serve: Any) -> Any:
    """What caches may do with the public pages of a section."""
    return with_headers(serve)


@hooks.register("before_serve_document")
def refuse_withheld_file(document: Any, request: HttpRequest) -> HttpResponse | None:
    """A file is as public as the pages that offer it."""
    if may_fetch(request.user, document):
        return None
    raise Http404


@hooks.register("before_bulk_action")
def check_bulk_publish(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Publishing many pages at once is refused as a whole when one of them may not be public."""
    return refuse_unpublishable(request, action_type, objects)


@hooks.register("after_bulk_action")
def log_bulk_deletion(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> None:
    """Who deleted reference data is written down, however many were deleted at once."""
    if action_type == "delete":
        log_deletions(objects, request.user)


@hooks.register("before_delete_snippet")
def check_agency_deletion(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """An agency that has given index numbers is kept, as the numbers are."""
    return refuse_issuers(request, instances)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("disclosure.document.withdraw", _("Withdraw"), _("Document withdrawn"))
    actions.register_action(
        "disclosure.document.reinstate", _("Make public again"), _("Document made public again")
    )
