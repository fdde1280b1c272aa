"""One record: correct it, cancel it, send it again, note that it was taken down."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from wagtail_disclosure.distribution import actions
from wagtail_disclosure.distribution.access import agencies_distributed_by
from wagtail_disclosure.distribution.forms import AmendForm
from wagtail_disclosure.distribution.lists import with_labels
from wagtail_disclosure.distribution.record import Distribution
from wagtail_disclosure.distribution.screens import screen

__all__ = ["act", "record"]

# What a button does, what is said then, and the list it belongs to.
ACTS = {
    "cancel": (actions.cancel, gettext_lazy("Cancelled."), "records"),
    "retry": (actions.retry, gettext_lazy("Queued again."), "records"),
    "taken-down": (
        actions.note_taken_down,
        gettext_lazy("Noted that it was taken down there."),
        "take_down",
    ),
}


@require_POST
def act(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Do what a button in a list says. 403 without the right for the record's agency."""
    row = _record(request, pk)
    if name not in ACTS:
        raise Http404
    change, said, listing = ACTS[name]
    try:
        change(row, request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, str(said))
    return redirect(f"wagtail_disclosure:new_media_{listing}")


@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct the address of the post, and what the figures count."""
    row = _record(request, pk)
    form = AmendForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        try:
            actions.amend(row, request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The record has been corrected."))
            return redirect("wagtail_disclosure:new_media_records")
    [row] = with_labels([row])
    return screen(request, "record", row.title, {"record": row, "form": form})


def _record(request: HttpRequest, pk: int) -> Distribution:
    row = get_object_or_404(Distribution.objects.select_related("page", "agency"), pk=pk)
    if not agencies_distributed_by(request.user).filter(pk=row.agency_id).exists():
        raise PermissionDenied
    return row
