"""The groups that work on a section, and what each may do there.

Agencies and disclosure items are shared by the whole portal, so no agency's group may change them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import swapper
from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Group, Permission
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review import setup as review_setup
from wagtail_disclosure.review.proof.defaults import load_defaults
from wagtail_disclosure.review.roles import AgencyRole, Role

# Nobody's right to publish counts where the review is on; where a project has switched it off,
# the administrators publish.
PAGE_RIGHTS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: ("add", "change"),
    Role.OFFICE: ("add", "change"),
    Role.ADMINISTRATOR: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
}


def set_up_groups(agency: Agency, section: Any) -> list[str]:
    """Create the groups of ``agency`` with their rights and the workflow they review in; returns a
    line for each creation.
    """
    created: list[str] = []
    label = _own_label(agency, section)
    collection = _collection(label, created)
    for role, suffix in review_setup.group_names().items():
        group = _group(f"{label} {suffix}", created)
        AgencyRole.objects.get_or_create(agency=agency, role=role, group=group)
        _grant_pages(group, section, PAGE_RIGHTS.get(role, ()))
        if role in PAGE_RIGHTS:
            _grant_files(group, collection)
        group.permissions.add(_permission("wagtailadmin", "access_admin"))
    _group(get_settings().BREAK_GLASS_GROUP, created)
    created += review_setup.set_up_workflow(agency, section, label)
    created += load_defaults()
    return created


def _group(name: str, created: list[str]) -> Group:
    group, is_new = Group.objects.get_or_create(name=name)
    if is_new:
        created.append(f"group {group.name}")
    return group


def _own_label(agency: Agency, section: Any) -> str:
    """What groups and files are named after: the agency's label, unless another agency of that
    label was there first.
    """
    labels = (agency.label, agency.name, agency.organisation_code)
    return next((label for label in labels if not _is_taken(label, section)), labels[-1])


def _is_taken(label: str, section: Any) -> bool:
    """Whether the groups named after ``label`` work on another agency's section, and not on this
    one.
    """
    group = f"{label} {get_settings().EDITORS_GROUP}"
    granted = GroupPagePermission.objects.filter(group__name=group)
    pages = set(granted.values_list("page_id", flat=True))
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.filter(pk__in=pages)
    others = sections.exclude(translation_key=section.translation_key)
    return section.pk not in pages and others.exists()


def _collection(label: str, created: list[str]) -> Collection:
    """Each agency's own files: others do not change them."""
    if collection := Collection.objects.filter(name=label).first():
        return collection
    created.append(f"collection {label}")
    return Collection.get_first_root_node().add_child(name=label)


def _grant_pages(group: Group, section: Any, actions: Iterable[str]) -> None:
    page_model = swapper.load_model("wagtailcore", "Page")
    for action in actions:
        codename = get_permission_codename(action, page_model._meta)
        permission = _permission(page_model._meta.app_label, codename)
        GroupPagePermission.objects.get_or_create(
            group=group, page_id=section.pk, permission=permission
        )


def _grant_files(group: Group, collection: Collection) -> None:
    for model in (get_document_model(), get_image_model()):
        for action in ("add", "change", "choose"):
            permission = _permission(
                model._meta.app_label, get_permission_codename(action, model._meta)
            )
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )


def _permission(app_label: str, codename: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
