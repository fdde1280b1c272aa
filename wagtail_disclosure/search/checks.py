"""System checks of the setting ``SEARCH_SERVER``."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register

from wagtail_disclosure.conf import SETTING, get_settings
from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.config import faults_of

KEY = f"{SETTING}['SEARCH_SERVER']"


@register(Tags.compatibility)
def check_search_server(**kwargs: Any) -> list[CheckMessage]:
    """E040 a fault in the setting, E041 no server can be made of it. Nothing is asked of the
    server. A value of the wrong type is E003 and not looked at again.
    """
    given = get_settings().SEARCH_SERVER
    if not isinstance(given, dict) or not given:
        return []
    if faults := list(faults_of(given)):
        return [Error(f"{KEY}: {fault}", id="disclosure.E040") for fault in faults]
    try:
        search_server()
    # Clients have errors of their own for an option that they do not know.
    except Exception as error:
        hint = "The extras 'elasticsearch' and 'opensearch' install the clients."
        message = f"{KEY} cannot be used: {type(error).__name__}: {error}"
        return [Error(message, hint=hint, id="disclosure.E041")]
    return []
