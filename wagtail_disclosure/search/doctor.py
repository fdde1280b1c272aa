"""What the doctor says of the search: whether a search server has been told of everything."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail_disclosure.review.people.problems import Level, Problem
from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.base import ServerError
from wagtail_disclosure.search.servers.outbox import UnsentText

__all__ = ["search_problems"]


def search_problems() -> Iterator[Problem]:
    """What is wrong with the search server of the settings; nothing without one."""
    server = search_server()
    if server is None:
        return
    try:
        if not server.is_ready(server.config.timeout):
            message = _("The search server has no index yet; the database answers.")
            advice = _("Run rebuild_search_index.")
            yield Problem(Level.WARNING, "search-server-empty", message, advice)
    except ServerError as error:
        message = _("The search server does not answer; the database does: %(error)s")
        advice = _("See to the server; the settings under SEARCH_SERVER say where it is.")
        yield Problem(Level.WARNING, "search-server-down", message % {"error": error}, advice)
    if number := UnsentText.objects.count():
        message = ngettext(
            "The search server has not been told of %(number)d change; the database answers.",
            "The search server has not been told of %(number)d changes; the database answers.",
            number,
        )
        advice = _("Run rebuild_search_index --send, which names what the server refuses.")
        yield Problem(Level.WARNING, "search-unsent", message % {"number": number}, advice)
