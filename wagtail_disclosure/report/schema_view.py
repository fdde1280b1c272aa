"""The published JSON Schema of the labelled JSON."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from wagtail_disclosure.report.renderers.json_schema import annual_report_schema

__all__ = ["annual_report_schema_view"]

A_DAY = 24 * 60 * 60


@require_safe
@cache_control(public=True, max_age=A_DAY)
def annual_report_schema_view(request: HttpRequest) -> HttpResponse:
    """Answer with the schema under its own address; a program on any site may read it."""
    schema = annual_report_schema(request.build_absolute_uri(request.path))
    response = HttpResponse(
        json.dumps(schema, ensure_ascii=False, indent=1), content_type="application/schema+json"
    )
    response["Access-Control-Allow-Origin"] = "*"
    return response
