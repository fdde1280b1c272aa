"""People with roles, and documents on their way through the tiers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

from tests.factories import document_values, make_column, make_section, make_user
from tests.replay import replayed
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.decisions import Decide
from wagtail_disclosure.review.lists import (
    CannedComment,
    ChecklistItem,
    Decision,
    ListedExpression,
)
from wagtail_disclosure.review.proofreading_models import ProofreadingRound
from wagtail_disclosure.review.roles import AgencyRole, Role
from wagtail_disclosure.review.secrecy_review import Conclusion, SecrecyReview

_serial = count(1)
REASON = "演示用，事前已审核。"


@dataclass
class Office:
    """An agency at work."""

    section: Any
    column: Any
    editor: Any
    office: Any
    leader: Any
    principal: Any
    oversight: Any
    administrator: Any

    @property
    def agency(self) -> Any:
        return self.section.agency


@replayed
def make_office() -> Office:
    """A section, a public column, and one person for each role. The lists are empty: a test that
    needs points or expressions writes them.
    """
    section = make_section()
    for shipped in (ChecklistItem, CannedComment, ListedExpression):
        shipped.objects.all().delete()
    with without_review(REASON):
        column = make_column(section)
    people = {role.value: make_person(section.agency, role) for role in Role}
    return Office(section=section, column=column, **people)


def make_person(agency: Any, role: Role, **fields: Any) -> Any:
    """A user in the agency's group for ``role``."""
    user = make_user(f"{role.value}{next(_serial)}", **fields)
    held = AgencyRole.objects.get(agency=agency, role=role)
    user.groups.add(held.group)
    return user


def draft(office: Office, **fields: Any) -> Any:
    """A document that the editor has written."""
    model = get_settings().model("DOCUMENT_PAGE_MODEL")
    page = model(live=False, owner=office.editor, **document_values(**fields))
    office.column.add_child(instance=page)
    page.save_revision(user=office.editor, clean=False)
    return model.objects.get(pk=page.pk)


def edit(page: Any, user: Any, **fields: Any) -> Any:
    """Save a new revision of ``page`` with other values; returns the revision."""
    page = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(page, name, value)
    return page.save_revision(user=user)


def submit(page: Any, user: Any) -> Any:
    """Hand the latest revision to the reviewers; returns the workflow state."""
    page = type(page).objects.get(pk=page.pk)
    return page.get_workflow().start(page, user)


def submitted(office: Office, **fields: Any) -> Any:
    """A document that waits for the office."""
    page = draft(office, **fields)
    submit(page, office.editor)
    return type(page).objects.get(pk=page.pk)


def proofread(page: Any, revision: Any = None) -> None:
    """Three finished proofreadings of the latest revision by three people, and its secrecy
    review."""
    revision = revision or page.get_latest_revision()
    digest = content_digest(revision.as_object())
    for number in (1, 2, 3):
        reader = make_user(f"reader{next(_serial)}")
        ProofreadingRound.objects.create(
            page_id=page.pk,
            revision=revision,
            content_digest=digest,
            number=number,
            user=reader,
            completed_at=revision.created_at,
        )
    SecrecyReview.objects.create(
        page_id=page.pk,
        revision=revision,
        content_digest=digest,
        office="保密审查小组",
        reviewer=reader,
        conclusion=Conclusion.MAY_DISCLOSE,
        basis="保守国家秘密法",
    )


def decide(page: Any, user: Any, decision: str = "approve", comment: str = "") -> Any:
    """Decide on what waits, with every point of the checklist confirmed."""
    page = type(page).objects.get(pk=page.pk)
    checked = tuple(ChecklistItem.objects.values_list("pk", flat=True))
    state = page.current_workflow_task_state
    return Decide(state, user, Decision(decision), comment or "", checked).execute()


def published(office: Office, **fields: Any) -> Any:
    """A document that has been through the tiers it needs and is public."""
    page = submitted(office, **fields)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    if page.is_major:
        decide(page, office.principal)
    return type(page).objects.get(pk=page.pk)
