"""What the review tells people by mail: titles, comments and who decided, never the text itself."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import WorkflowState

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.outbox import MailKind, ReviewMail, post
from wagtail_disclosure.review.people.actors import who_can_act
from wagtail_disclosure.review.people.due import due_of
from wagtail_disclosure.review.roles import Role, people_in
from wagtail_disclosure.review.tiers import Tier

__all__ = ["reminders_of", "tell_break_glass", "tell_decision", "tell_waiting"]

DECIDING = (Act.APPROVE, Act.RETURN, Act.SEND_BACK)
ALARMED = (Role.OVERSIGHT, Role.ADMINISTRATOR, Role.PRINCIPAL)


def tell_waiting(task_state: Any) -> None:
    """Tell those who can decide that something waits for them; where nobody can, tell the agency's
    administrators.
    """
    actors = who_can_act(task_state)
    recipients = actors or _administrators(task_state)
    context = _waiting_context(task_state) | {"nobody_can_decide": not actors}
    post(_messages(MailKind.WAITING, recipients, context, task_state))


def reminders_of(task_state: Any, recipients: Iterable[Any]) -> list[ReviewMail]:
    """An unsaved reminder to each of ``recipients`` of what waits for them."""
    return _messages(MailKind.REMINDER, recipients, _waiting_context(task_state), task_state)


def tell_decision(task_state: Any, entry: Any) -> None:
    """Tell the submitter, the last editor and every earlier reviewer what was decided, with the
    comment; whoever decided knows.
    """
    flow = WorkflowState.objects.get(pk=task_state.workflow_state_id)
    authors = {flow.requested_by_id, task_state.revision.user_id} - {None}
    keys = {str(key) for key in authors} | _reviewers(flow, entry.page_id) | {entry.acting_for_id}
    users = get_user_model().objects.filter(pk__in=keys - {"", entry.user_id}).order_by("pk")
    for is_author in (True, False):
        recipients = [user for user in users if (user.pk in authors) is is_author]
        context = _decision_context(task_state, flow, entry, is_author)
        post(_messages(MailKind.DECISION, recipients, context, task_state))


def tell_break_glass(entry: Any) -> None:
    """Tell those who oversee the agency that something was published unreviewed, and why."""
    agency = Agency.objects.filter(pk=entry.agency_id).first()
    if agency is None:
        return
    recipients = {user.pk: user for role in ALARMED for user in people_in(agency, role)}
    context = {
        "entry": entry,
        "title": entry.page_title,
        "link": _absolute(reverse("wagtailadmin_pages:edit", args=[entry.page_id])),
    }
    post(_messages(MailKind.BREAK_GLASS, recipients.values(), context))


def _messages(
    kind: MailKind, recipients: Iterable[Any], context: dict[str, Any], task_state: Any = None
) -> list[ReviewMail]:
    """One message to each of ``recipients`` who has an active account and an address."""
    return [
        _message(kind, user, context, task_state)
        for user in recipients
        if user.is_active and user.email
    ]


def _message(kind: MailKind, user: Any, context: dict[str, Any], task_state: Any) -> ReviewMail:
    with override(_language_of(user)), timezone.override(timezone.get_default_timezone()):
        template = f"wagtail_disclosure/review/mail/{kind.value}.txt"
        values = {"subject": _subject(kind, context), "title": context["title"]}
        subject = _("%(subject)s: %(title)s") % values
        return ReviewMail(
            kind=kind,
            recipient=user.email,
            # A line break in a title would begin another header.
            subject=" ".join(subject.split())[:255],
            body=render_to_string(template, {**context, "user": user}).strip() + "\n",
            task_state_id=task_state.pk if task_state is not None else None,
        )


def _subject(kind: MailKind, context: dict[str, Any]) -> str:
    if context.get("nobody_can_decide"):
        return _("Nobody can decide")
    if kind == MailKind.DECISION:
        return str(context["entry"].get_act_display())
    return str(kind.label)


def _language_of(user: Any) -> str:
    """The language the person has chosen; the site's own, not that of whoever is at work now."""
    profile = getattr(user, "wagtail_userprofile", None)
    return (profile and profile.preferred_language) or settings.LANGUAGE_CODE


def _waiting_context(task_state: Any) -> dict[str, Any]:
    task = task_state.task.specific
    return {
        "title": task_state.revision.object_str,
        "tier": Tier(task.tier),
        "due": due_of(task_state, calendar_in_force()),
        "link": _review_link(task_state),
        "submitter": task_state.workflow_state.requested_by,
    }


def _decision_context(task_state: Any, flow: Any, entry: Any, is_author: bool) -> dict[str, Any]:
    page = flow.content_object
    edit_link = _absolute(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return {
        "entry": entry,
        "title": entry.page_title,
        "tier": Tier(entry.tier),
        "link": edit_link if is_author else _review_link(task_state),
        **_what_follows(flow, page),
    }


def _what_follows(flow: Any, page: Any) -> dict[str, Any]:
    """Who is next, or from when the public sees it."""
    current = flow.current_task_state
    if flow.status == WorkflowState.STATUS_IN_PROGRESS and current is not None:
        due = due_of(current, calendar_in_force())
        return {"next_tier": Tier(current.task.specific.tier), "due": due}
    if flow.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return {"is_sent_back": True}
    scheduled = page.scheduled_revision
    if scheduled is not None and scheduled.approved_go_live_at:
        return {"public_from": scheduled.approved_go_live_at}
    return {"public_url": page.full_url} if page.live else {}


def _reviewers(flow: Any, page_id: int) -> set[str]:
    """Keys of everybody who has decided in this run of the workflow, or in whose name."""
    entries = entries_of(page_id).filter(act__in=DECIDING)
    return {
        key
        for entry in entries
        if json.loads(entry.data).get("workflow_state") == flow.pk
        for key in (entry.user_id, entry.acting_for_id)
    }


def _administrators(task_state: Any) -> list[Any]:
    agency = agency_of(task_state.workflow_state.content_object)
    return list(people_in(agency, Role.ADMINISTRATOR)) if agency else []


def _review_link(task_state: Any) -> str:
    try:
        path = reverse("disclosure_review:review", args=[task_state.pk])
    except NoReverseMatch:
        path = reverse("wagtailadmin_pages:edit", args=[task_state.revision.object_id])
    return _absolute(path)


def _absolute(path: str) -> str:
    return getattr(settings, "WAGTAILADMIN_BASE_URL", "").rstrip("/") + path
