"""One entry: what it looks like elsewhere, texts to take along, and pushing it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from wagtail_disclosure.distribution import actions, plain
from wagtail_disclosure.distribution.access import may_distribute
from wagtail_disclosure.distribution.article import Article, article_of
from wagtail_disclosure.distribution.channels.registry import channels
from wagtail_disclosure.distribution.codes import LARGEST, code_of
from wagtail_disclosure.distribution.convenience import is_convenience_service
from wagtail_disclosure.distribution.forms import QueueForm, RecordForm
from wagtail_disclosure.distribution.lists import with_labels
from wagtail_disclosure.distribution.record import Distribution
from wagtail_disclosure.distribution.screens import screen
from wagtail_disclosure.metadata.page_facts import facts_of
from wagtail_disclosure.metadata.share import share_card
from wagtail_disclosure.metadata.site import identity_of
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["article_file", "entry", "text_file"]


@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show it; queue or record it, as the button says. 404 for what is not public, 403 without the
    right for its section.
    """
    found = _entry(request, page_id)
    known = channels()
    forms = _forms(request, found, known)
    if request.method == "POST" and _executed(request, found, forms):
        return redirect("wagtail_disclosure:new_media_entry", page_id=page_id)
    article = _article(found)
    rows = Distribution.objects.filter(page_id=page_id).newest_first()
    context = {
        "entry": found,
        "article": article,
        "card": _card(request, article),
        "texts": _texts(article),
        "code": code_of(page_id),
        "records": with_labels(rows),
        "sends": any(channel.sends for channel in known.values()),
        **forms,
    }
    return screen(request, "entry", found.title, context)


@require_safe
def text_file(request: HttpRequest, page_id: int) -> HttpResponse:
    """The plain text, to keep."""
    article = _article(_entry(request, page_id))
    return _download(article.text + "\n", "text/plain", page_id, "txt")


@require_safe
def article_file(request: HttpRequest, page_id: int) -> HttpResponse:
    """The article for WeChat, to open in a browser and copy as a whole."""
    article = _article(_entry(request, page_id))
    head = f'<!doctype html>\n<meta charset="utf-8">\n<title>{code_of(page_id)}</title>\n'
    return _download(head + article.html + "\n", "text/html", page_id, "html")


def _entry(request: HttpRequest, page_id: int) -> PublishedEntry:
    if page_id > LARGEST:
        raise Http404
    entries = PublishedEntry.objects.select_related("page", "agency")
    found = get_object_or_404(entries, page_id=page_id)
    if not may_distribute(request.user, found.page):
        raise PermissionDenied
    return found


def _article(found: PublishedEntry) -> Article:
    article = article_of(found)
    if article is None:
        raise Http404
    return article


def _forms(request: HttpRequest, found: PublishedEntry, known: Any) -> dict[str, Any]:
    """Both forms; only the one whose button was pressed is bound."""
    pressed = request.POST.get("act") if request.method == "POST" else None
    initial = {"is_convenience_service": is_convenience_service(found)}
    now = timezone.localtime()
    return {
        "queue_form": QueueForm(
            request.POST if pressed == "queue" else None,
            prefix="queue",
            known=known,
            initial=initial,
        ),
        "record_form": RecordForm(
            request.POST if pressed == "record" else None,
            prefix="record",
            known=known,
            initial=initial | {"at": now},
        ),
    }


def _executed(request: HttpRequest, found: PublishedEntry, forms: dict[str, Any]) -> bool:
    form = next((form for form in forms.values() if form.is_bound), None)
    if form is None or not form.is_valid():
        return False
    try:
        said = _act(request, found, form)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    messages.success(request, said)
    return True


def _act(request: HttpRequest, found: PublishedEntry, form: Any) -> str:
    told = form.cleaned_data
    service = told["is_convenience_service"]
    if isinstance(form, QueueForm):
        rows = actions.queue(found, told["channels"], request.user, is_convenience_service=service)
        text = ngettext(
            "Queued for %(count)s channel.", "Queued for %(count)s channels.", len(rows)
        )
        return text % {"count": len(rows)}
    actions.record_by_hand(
        found,
        told["channel"],
        request.user,
        is_convenience_service=service,
        at=told["at"],
        link=told["link"],
    )
    return _("The post has been recorded.")


def _card(request: HttpRequest, article: Article) -> dict[str, str]:
    """Title, description and picture, exactly as the page's tags give them to other services."""
    elements = share_card(facts_of(article.page, request), identity_of(request), request)
    said = {name: content for _tag, _key, name, _attribute, content in elements}
    return {name: said.get(f"og:{name}", "") for name in ("title", "description", "image")}


def _texts(article: Article) -> list[dict[str, Any]]:
    """Texts to copy, each with its length and what there is room for."""
    return [
        _text("short", _("Short text"), article.short_text, plain.WEIBO_SHORT),
        _text("long", _("Whole text"), article.text, plain.WEIBO_LONG),
    ]


def _text(name: str, title: str, text: str, limit: int) -> dict[str, Any]:
    length = plain.length(text)
    return {
        "name": name,
        "title": title,
        "text": text,
        "length": length,
        "limit": limit,
        "is_too_long": length > limit,
    }


def _download(text: str, kind: str, page_id: int, ending: str) -> HttpResponse:
    response = HttpResponse(text, content_type=f"{kind}; charset=utf-8")
    name = f"{code_of(page_id)}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
