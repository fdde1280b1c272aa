"""The decision screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from wagtail_disclosure.review.decisions import Decide
from wagtail_disclosure.review.desk.attachments import files_beside
from wagtail_disclosure.review.desk.case import Case, open_case
from wagtail_disclosure.review.desk.classify import ClassifyRevision
from wagtail_disclosure.review.desk.difference import changes_between, content_of
from wagtail_disclosure.review.desk.forms import (
    CLASSIFY,
    ActionForm,
    action_forms,
    add_errors,
    typed_text,
)
from wagtail_disclosure.review.desk.links import links_of
from wagtail_disclosure.review.desk.views import breadcrumbs
from wagtail_disclosure.review.lists import Decision
from wagtail_disclosure.review.turns import AlreadyDecided

__all__ = ["review"]

CONFLICT, FORBIDDEN = 409, 403


def review(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """Read a revision under review and, for those who may, decide on it."""
    case = open_case(request.user, task_state_id)
    if request.method != "POST":
        return _screen(request, case, action_forms(case) if case.may_be_decided else {})
    forms = action_forms(case, request.POST)
    posted = forms.get(request.POST.get("action", ""))
    if posted is None:
        messages.error(request, _("Choose what you decide."))
        return _screen(request, case, forms if case.may_be_decided else {})
    return _execute(request, case, forms, posted)


def _execute(
    request: HttpRequest, case: Case, forms: dict[str, ActionForm], posted: ActionForm
) -> HttpResponse:
    """Whatever stands against the decision is asked before what the form lacks: who has come too
    late need not fill it in.
    """
    try:
        if posted.form.is_valid() or not case.may_be_decided:
            act = _classify if posted.name == CLASSIFY else _decide
            return act(request, case, posted, getattr(posted.form, "cleaned_data", {}))
    except AlreadyDecided as refusal:
        return _not_taken(request, case, " ".join(refusal.messages), CONFLICT)
    except PermissionDenied as refusal:
        return _not_taken(request, case, str(refusal), FORBIDDEN)
    except ValidationError as error:
        add_errors(posted.form, error)
    return _screen(request, case, forms)


def _decide(
    request: HttpRequest, case: Case, posted: ActionForm, data: Mapping[str, Any]
) -> HttpResponse:
    checked = tuple(int(key) for key in data.get("checklist") or ())
    comment = data.get("comment", "")
    decision = Decision(posted.name)
    Decide(case.state, request.user, decision, comment, checked).execute()
    page = type(case.page).objects.get(pk=case.page.pk)
    title = {"title": case.draft.title}
    if decision == Decision.APPROVE and page.live and not page.has_unpublished_changes:
        messages.success(request, _("“%(title)s” is approved and public.") % title)
    else:
        _say_done(request, decision, title)
    return redirect("disclosure_review:queue")


def _say_done(request: HttpRequest, decision: Decision, title: dict[str, str]) -> None:
    done = {
        Decision.APPROVE: _("“%(title)s” is approved and goes on."),
        Decision.RETURN: _("“%(title)s” is back at the tier before."),
        Decision.REJECT: _("“%(title)s” is back with its author."),
    }
    messages.success(request, done[decision] % title)


def _classify(
    request: HttpRequest, case: Case, posted: ActionForm, data: Mapping[str, Any]
) -> HttpResponse:
    is_major, reason = bool(data.get("is_major")), data.get("reason", "")
    ClassifyRevision(case.state, request.user, is_major, reason).execute()
    told: dict[bool, str] = {
        True: _("“%(title)s” is major information now."),
        False: _("“%(title)s” is ordinary information now."),
    }
    messages.success(request, told[is_major] % {"title": case.draft.title})
    case.state.refresh_from_db()
    if not case.is_waiting:
        return redirect("disclosure_review:queue")
    return redirect("disclosure_review:review", case.state.pk)


def _screen(request: HttpRequest, case: Case, forms: dict[str, ActionForm]) -> HttpResponse:
    live = case.page if case.page.live else None
    draft = case.draft
    changes = changes_between(request, live, draft) if live else content_of(request, draft)
    context = {
        "case": case,
        "live": live,
        "changes": changes,
        "files": files_beside(draft, live),
        "forms": [form for name, form in forms.items() if name != CLASSIFY],
        "classify": forms.get(CLASSIFY),
        "links": links_of(case),
        "is_refused": any(form.form.errors for form in forms.values()),
        "breadcrumbs_items": breadcrumbs(_("Review"), is_case=True),
        "header_title": _("Review: %(title)s") % {"title": draft.get_admin_display_title()},
        "header_icon": "clipboard-list",
    }
    return TemplateResponse(request, "wagtail_disclosure/review/desk/review.html", context)


def _not_taken(request: HttpRequest, case: Case, reason: str, status: int) -> HttpResponse:
    """The decision was refused as a whole: why, and what was typed, to be copied."""
    title = _("Your decision was not taken")
    context = {
        "case": case,
        "reason": reason or _("You may not decide on this."),
        "typed": typed_text(request.POST),
        "breadcrumbs_items": breadcrumbs(title, is_case=True),
        "header_title": title,
        "header_icon": "warning",
    }
    template = "wagtail_disclosure/review/desk/not_taken.html"
    return TemplateResponse(request, template, context, status=status)
