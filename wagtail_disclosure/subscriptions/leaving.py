"""Leaving: a link with a button for people, the same address for the button of a mail program."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from wagtail_disclosure.subscriptions.mail import texts_in
from wagtail_disclosure.subscriptions.model import Subscription
from wagtail_disclosure.subscriptions.sealing import seal
from wagtail_disclosure.subscriptions.tokens import TokenError, read_leaving
from wagtail_disclosure.subscriptions.wanted import names_for

__all__ = ["leave"]

TEMPLATE = "wagtail_disclosure/subscriptions/leave.html"


@csrf_exempt  # RFC 8058: the mail provider posts, and the token is the proof
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """POST deletes the subscription with its address; again, it changes nothing. It does not depend
    on who may see the section, nor on whether subscriptions are still offered. 404 for a token that
    nobody has given out.
    """
    try:
        key = read_leaving(token)
    except TokenError as error:
        raise Http404 from error
    return seal(_answer(request, key))


def _answer(request: HttpRequest, key: UUID) -> HttpResponse:
    rows = Subscription.objects.filter(key=key)
    subscription = rows.select_related("section").first()
    if subscription is None:
        return render(request, TEMPLATE, {"is_gone": True})
    if request.method == "POST":
        rows.delete()
    with texts_in(subscription.language):
        context = {
            "is_gone": request.method == "POST",
            "section": subscription.section,
            "what": names_for([subscription.selection]).of(subscription.selection),
        }
        return render(request, TEMPLATE, context)
