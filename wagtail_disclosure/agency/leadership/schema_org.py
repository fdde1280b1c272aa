"""The leadership as schema.org data: a GovernmentOrganization with its employees and their roles.

Names of classes and properties: https://schema.org/GovernmentOrganization, /OrganizationRole.
"""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.agency.leadership.division import Division, Place

__all__ = ["organisation_data"]


def organisation_data(agency: Any, division: Division) -> dict[str, Any]:
    """What `agency` is, with those who lead it on the day of `division`."""
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": agency.name,
        **_given(address=agency.address, telephone=agency.phone, email=agency.email),
        "employee": [_role(place) for place in division.places],
    }


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
