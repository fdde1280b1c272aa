"""The leadership as schema.org data: a GovernmentOrganization with its employees and their roles.

Names of classes and properties: https://schema.org/GovernmentOrganization, /OrganizationRole.
"""

from __future__ import annotations

import json
from typing import Any

from wagtail_disclosure.agency.leadership.division import Division, Place

__all__ = ["organisation_json"]

# What could end the element that holds the data, or begin another.
ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def organisation_json(agency: Any, division: Division) -> str:
    """JSON-LD of `agency` with those who lead it on the day of `division`; safe inside HTML."""
    data = {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": agency.name,
        **_given(address=agency.address, telephone=agency.phone, email=agency.email),
        "employee": [_role(place) for place in division.places],
    }
    text = json.dumps(data, ensure_ascii=False)
    return "".join(ESCAPES.get(character, character) for character in text)


def _role(place: Place) -> dict[str, Any]:
    """Where the name is unknown there is no person to speak of, only the role."""
    person = {"@type": "Person", "name": place.leader.name} if place.leader.name else None
    return {
        "@type": "OrganizationRole",
        "roleName": place.post,
        **_given(description=" ".join(place.duties), telephone=place.leader.phone, employee=person),
    }


def _given(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
