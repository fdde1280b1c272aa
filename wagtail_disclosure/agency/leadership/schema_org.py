"""The leadership as schema.org data: a GovernmentOrganization with its employees and their roles.

Names of classes and properties: https://schema.org/GovernmentOrganization, /OrganizationRole.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.agency.leadership.division import Division, Place
from wagtail_disclosure.base.linked_data import Thing, agency_data, filled

__all__ = ["organisation_data"]


def organisation_data(agency: Any, division: Division, request: HttpRequest) -> Thing:
    """What `agency` is, with those who lead it on the day of `division`."""
    employees = [_role(place) for place in division.places]
    return agency_data(agency, request) | {"employee": employees}


def _role(place: Place) -> Thing:
    """Where the name is unknown there is no person to speak of, only the role."""
    duties = " ".join(place.duties)
    person = {"@type": "Person", "name": place.leader.name} if place.leader.name else None
    return {
        "@type": "OrganizationRole",
        "roleName": place.post,
        **filled({"description": duties, "telephone": place.leader.phone, "employee": person}),
    }
