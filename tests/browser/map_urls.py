"""The portal with a page of maps and tiles of its own, for the tests of maps."""

from __future__ import annotations

from io import BytesIO

from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import path
from PIL import Image, ImageDraw

from example_site.urls import urlpatterns as portal
from tests.maps.places import LIBRARY, MUSEUM, UNKNOWN, Venue
from wagtail_disclosure.geography.points import Point

ATTRACTIONS = [
    Venue("那拉提", Point(43.27, 84.03), "/nalati/"),
    Venue("吐尔根杏花谷", Point(43.56, 83.17), "/apricots/"),
    Venue("野苹果林", Point(43.32, 83.42)),
    UNKNOWN,
]
PAGE = """{% extends "wagtail_disclosure/base.html" %}{% load static disclosure_maps %}
{% block disclosure_title %}地图{% endblock %}
{% block disclosure_head %}
  <link rel="stylesheet" href="{% static 'wagtail_disclosure/maps.css' %}">
{% endblock %}
{% block disclosure_breadcrumbs %}{% endblock %}
{% block disclosure_content %}
  <article class="disclosure"{% if rtl %} dir="rtl"{% endif %}>
    <h1 class="disclosure-title">地图</h1>
    {% locator_map one %}
    {% locator_map town title="我们的场馆" %}
    {% locator_map tour route=True %}
  </article>
{% endblock %}"""


def maps(request: HttpRequest) -> HttpResponse:
    context = {
        "one": [LIBRARY],
        "town": [LIBRARY, MUSEUM, Venue("县文化馆", LIBRARY.point, "/centre/")],
        "tour": ATTRACTIONS,
        "rtl": "rtl" in request.GET,
    }
    return HttpResponse(Template(PAGE).render(RequestContext(request, context)))


def tile(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """A square with its numbers."""
    picture = Image.new("RGB", (256, 256), (232, 236, 226))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 255, 255), outline=(180, 188, 176))
    draw.text((12, 12), f"{z}/{x}/{y}", fill=(90, 100, 90))
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return HttpResponse(buffer.getvalue(), content_type="image/png")


urlpatterns = [
    path("maps/", maps),
    path("tiles/<int:z>/<int:x>/<int:y>.png", tile),
    *portal,
]
