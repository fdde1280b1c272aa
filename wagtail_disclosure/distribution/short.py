"""Short addresses: where they lead, and their QR codes."""

from __future__ import annotations

import io
from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from wagtail_disclosure.distribution.addresses import Addresses, addresses_of
from wagtail_disclosure.distribution.codes import code_of, page_id_of
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["qr_code", "short"]

# Seconds that a cache may keep an answer: what is withdrawn must soon lead nowhere.
KEPT_FOR = 300
# Pixels that the side of a module is drawn with, and modules of white around the code.
SCALE = 6
QUIET = 4


@require_safe
def short(request: HttpRequest, code: str) -> HttpResponse:
    """Lead to the page if everybody may see it; 404 for all others alike. One query."""
    _code, addresses = _asked(request, code)
    return _kept(HttpResponseRedirect(addresses.page))


@require_safe
def qr_code(request: HttpRequest, code: str) -> HttpResponse:
    """The short address as a QR code (ISO/IEC 18004), drawn as SVG. 404 as for the address."""
    known, addresses = _asked(request, code)
    response = HttpResponse(_drawn(addresses.shortest), content_type="image/svg+xml")
    response["Content-Disposition"] = f'inline; filename="{known}.svg"'
    return _kept(response)


def _asked(request: HttpRequest, typed: str) -> tuple[str, Addresses]:
    """The code as it is written, and the addresses of its entry. Raises Http404."""
    page_id = page_id_of(typed)
    entry = PublishedEntry.objects.filter(page_id=page_id).first() if page_id else None
    addresses = addresses_of(entry, request) if entry else None
    if entry is None or addresses is None:
        raise Http404
    return code_of(entry.page_id), addresses


def _drawn(text: str) -> bytes:
    out = io.BytesIO()
    # Medium correction: it is printed on notices and photographed from screens.
    code = segno.make_qr(text, error="m", boost_error=False)
    code.save(out, kind="svg", scale=SCALE, border=QUIET, light="#fff", title=text)
    return out.getvalue()


def _kept(response: Any) -> HttpResponse:
    patch_cache_control(response, public=True, max_age=KEPT_FOR)
    response["X-Robots-Tag"] = "noindex"
    return response
