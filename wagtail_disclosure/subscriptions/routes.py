"""Subscribing by mail, below the section's own address; leaving has an address of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseRedirectBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.base.languages import interface_language
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.subscriptions.addresses import leaving_path
from wagtail_disclosure.subscriptions.forms import SubscribeForm
from wagtail_disclosure.subscriptions.joining import ask, confirm, found
from wagtail_disclosure.subscriptions.limits import may_ask
from wagtail_disclosure.subscriptions.model import Frequency
from wagtail_disclosure.subscriptions.offer import is_offered
from wagtail_disclosure.subscriptions.sealing import seal
from wagtail_disclosure.subscriptions.tokens import (
    Confirmation,
    TokenError,
    TokenExpired,
    leaving_token,
    read_confirmation,
)
from wagtail_disclosure.subscriptions.wanted import Wanted, names_for

__all__ = ["ListSubscriptionRoutes", "SubscriptionRoutes"]

FOLDER = "wagtail_disclosure/subscriptions"
SECONDS_TO_WAIT = 60 * 60


def offered(route: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """404 where subscriptions are switched off; what is answered is for the reader only."""

    @wraps(route)
    def answer(page: Any, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not is_offered():
            raise Http404
        return seal(route(page, request, **kwargs))

    return answer


class OfferedMixin:
    """Says on pages whether there is something to link to."""

    @property
    def has_subscriptions(self) -> bool:
        return is_offered()


class SubscriptionRoutes(OfferedMixin, RoutablePageMixin):
    """A section: the form, and the page that confirms. Wagtail asks before that who may see the
    section; what is sent is what everybody may see.
    """

    @path("subscribe/", name="subscribe")
    @offered
    def serve_subscribe(self, request: HttpRequest) -> HttpResponse:
        """The form for what the address asks for, as that of a search does. The answer does not
        tell whether an address is known.
        """
        wanted = Wanted.asked(self, request.GET)
        if not wanted.has_public_column():
            raise Http404
        if request.method != "POST":
            return _form(request, wanted, SubscribeForm())
        return _subscribed(request, wanted)

    @path("subscribe/confirm/<str:token>/", name="subscribe_confirm")
    @offered
    def serve_confirm(self, request: HttpRequest, token: str) -> HttpResponse:
        """A page with a button: programs that look through mails follow every link in them. 404 for
        a token that nobody has given out, 410 for one that is not valid any more.
        """
        try:
            confirmation = read_confirmation(token)
        except TokenExpired:
            return _shown(self, request, "expired", status=410)
        except TokenError as error:
            raise Http404 from error
        return _confirmation(self, request, confirmation)


class ListSubscriptionRoutes(OfferedMixin, RoutablePageMixin):
    """A page with a list of entries leads to the form of its section."""

    @path("subscribe/", name="subscribe")
    @offered
    def serve_subscribe(self, request: HttpRequest) -> HttpResponseRedirectBase:
        """To the form, filled in for this list."""
        query = self.subscription_query()
        form = section_of(self).get_url(request) + "subscribe/"
        return redirect(f"{form}?{query}" if query else form)

    def subscription_query(self) -> str:
        """What the list would be in a search."""
        return f"column={self.pk}"


def _subscribed(request: HttpRequest, wanted: Wanted) -> HttpResponse:
    if not may_ask(request):
        response = _form(request, wanted, SubscribeForm(), problem="often", status=429)
        response["Retry-After"] = str(SECONDS_TO_WAIT)
        return response
    form = SubscribeForm(request.POST)
    if not form.is_valid():
        return _form(request, wanted, form)
    email, frequency = form.cleaned_data["email"], Frequency(form.cleaned_data["frequency"])
    if not form.is_by_machine and not ask(wanted, email, frequency):
        return _form(request, wanted, form, problem="mail", status=503)
    return _shown(wanted.section, request, "asked")


def _confirmation(section: Any, request: HttpRequest, asked: Confirmation) -> HttpResponse:
    is_confirmed = request.method == "POST"
    subscription = confirm(asked, section.pk) if is_confirmed else found(asked, section.pk)
    if subscription is None:
        return _shown(section, request, "expired", status=410)
    return _shown(
        section,
        request,
        "confirmed" if is_confirmed else "confirm",
        frequency=asked.frequency.label,
        what=_named(subscription.selection),
        is_portal=subscription.is_portal,
        leaving=leaving_path(leaving_token(subscription)),
    )


def _form(
    request: HttpRequest, wanted: Wanted, form: SubscribeForm, status: int = 200, **extra: Any
) -> HttpResponse:
    context = {
        "form": form,
        "what": _named(wanted.selection),
        "query": wanted.query,
        "is_portal": wanted.is_portal,
        "agency": wanted.section.agency,
        "confirm_days": get_settings().SUBSCRIPTION_CONFIRM_DAYS,
        **extra,
    }
    return _shown(wanted.section, request, "form", status, **context)


def _named(selection: Selection) -> str:
    with override(interface_language()):
        return names_for([selection]).of(selection)


def _shown(
    section: Any, request: HttpRequest, name: str, status: int = 200, **context: Any
) -> HttpResponse:
    context = {"page": section, "self": section, **context}
    return TemplateResponse(request, f"{FOLDER}/{name}.html", context, status=status)
