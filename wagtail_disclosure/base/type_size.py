"""Large type for readers who ask for it: a button, a cookie and a style sheet, without script.

Pages stay the same for everybody, so that shared caches may keep them: the choice is in the small
style sheet that each page links, which is answered by cookie and kept by no shared cache. It comes
back as 304 until the choice changes.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import condition, require_POST, require_safe

__all__ = ["choose_type", "type_sheet"]

COOKIE = "disclosure_type"
LARGE = "large"
ONE_YEAR = 365 * 24 * 60 * 60  # seconds
LONGEST_ADDRESS = 4000  # characters
# The button shows what can be chosen: with large type, the way back.
SHEET = """\
:root { font-size: var(--disclosure-large-type, 130%); }
.disclosure-type__choice--large { display: none; }
.disclosure-type__choice--standard { display: inline-flex; }
"""


def _is_large(request: HttpRequest) -> bool:
    return request.COOKIES.get(COOKIE) == LARGE


def _etag(request: HttpRequest) -> str:
    return f'"{LARGE if _is_large(request) else "standard"}-1"'


@require_safe
def type_sheet(request: HttpRequest) -> HttpResponse:
    """The style sheet for the type that this reader has chosen; empty for the standard one."""
    response = _sheet(request)
    response.headers["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ["Cookie"])
    return response


@condition(etag_func=_etag)
def _sheet(request: HttpRequest) -> HttpResponse:
    return HttpResponse(SHEET if _is_large(request) else "", content_type="text/css")


# No token: a form with one would make every page private, and a size of type harms nobody.
@csrf_exempt
@require_POST
def choose_type(request: HttpRequest) -> HttpResponse:
    """Remember ``type`` (``large``; anything else is the standard) and go back to ``next``.

    An address on another host, or none, leads to the front page.
    """
    response = HttpResponseRedirect(_way_back(request))
    if request.POST.get("type") == LARGE:
        response.set_cookie(
            COOKIE,
            LARGE,
            max_age=ONE_YEAR,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _way_back(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    is_here = asked.startswith("/") and len(asked) <= LONGEST_ADDRESS
    is_safe = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if is_here and is_safe else "/"
