"""System checks of what names the sites of the portal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register

from wagtail_disclosure.conf import SETTING, get_settings
from wagtail_disclosure.statutory.page_tags import is_well_formed

__all__ = ["check_sites"]

# What an entry of SITES may say, and the page tag that says it.
TAGS = {"NAME": "SiteName", "DOMAIN": "SiteDomain", "ID_CODE": "SiteIDCode"}
HINT = "A domain is written without scheme, port and path; an identification code has ten digits."


@register(Tags.compatibility)
def check_sites(**kwargs: Any) -> list[CheckMessage]:
    """E012: an entry of SITES is none. E013: a domain or an identification code is none."""
    known = get_settings()
    sites = known.SITES if isinstance(known.SITES, dict) else {}
    given = {key: getattr(known, f"SITE_{key}") for key in TAGS}
    errors = list(_wrong_forms(f"{SETTING}['SITE_", given))
    for host, own in sites.items():
        place = f"{SETTING}['SITES'][{host!r}]"
        if reason := _misshapen(host, own):
            errors.append(Error(f"{place} {reason}.", id="disclosure.E012"))
        else:
            errors += _wrong_forms(f"{place}['", own)
    return errors


def _misshapen(host: Any, own: Any) -> str:
    if not isinstance(host, str) or host != host.lower() or not is_well_formed("SiteDomain", host):
        return "must be under the host name of a site, in small letters and without port"
    if not isinstance(own, dict) or not own.keys() <= TAGS.keys():
        return f"must be a dict with no other keys than {', '.join(TAGS)}"
    if not all(isinstance(value, str) for value in own.values()):
        return "must hold texts"
    return ""


def _wrong_forms(place: str, given: Mapping[str, Any]) -> Iterator[CheckMessage]:
    """Of values that are texts and not blank; other types have errors of their own."""
    for key, value in given.items():
        if not isinstance(value, str) or not value:
            continue
        if not is_well_formed(TAGS[key], value.lower()):
            message = f"{place}{key}'] = {value!r} has the wrong form."
            yield Error(message, hint=HINT, id="disclosure.E013")
