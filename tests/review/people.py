"""Everybody who may knock at a screen of the review, by what they are."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.test import Client

from tests.factories import make_section, make_user
from tests.review.factories import Office, make_person
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.roles import Role

__all__ = ["break_glass_member", "everybody", "let_in"]


def break_glass_member(office: Office) -> Any:
    """An administrator of the agency who is in the break-glass group."""
    user = make_person(office.agency, Role.ADMINISTRATOR)
    user.groups.add(Group.objects.get(name=get_settings().BREAK_GLASS_GROUP))
    return user


def everybody(office: Office) -> dict[str, Any]:
    """One of each; ``anonymous`` is None, ``stranger`` reviews for another agency."""
    elsewhere = make_section().agency
    return {
        "anonymous": None,
        "stranger": make_person(elsewhere, Role.OFFICE),
        "editor": office.editor,
        "office": office.office,
        "leader": office.leader,
        "principal": office.principal,
        "oversight": office.oversight,
        "administrator": office.administrator,
        "superuser": make_user("superuser", is_superuser=True),
        "member": break_glass_member(office),
    }


def let_in(people: dict[str, Any], url: str, *, post: bool = False) -> set[str]:
    """Who of ``people`` gets an answer at an admin address, and is neither sent to the login nor
    home.
    """
    return {name for name, user in people.items() if _answers(user, url, post)}


def _answers(user: Any, url: str, post: bool) -> bool:
    client = Client()
    if user is not None:
        client.force_login(user)
    response = client.post(url) if post else client.get(url)
    if response.status_code == 302 and response.url in {"/admin/", f"/admin/login/?next={url}"}:
        return False
    assert response.status_code in {200, 302}, response.status_code
    return True
