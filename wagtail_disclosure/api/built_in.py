"""Registers the resources that are there without the host's doing; called from ``ready()``."""

from __future__ import annotations

from wagtail_disclosure.api.registry import register
from wagtail_disclosure.api.resources.catalogue import CATALOGUE
from wagtail_disclosure.api.resources.documents import DOCUMENTS
from wagtail_disclosure.api.resources.reports import REPORTS
from wagtail_disclosure.api.resources.units import UNITS

__all__ = ["register_built_in"]


def register_built_in() -> None:
    """In the order in which the description lists them."""
    for resource in (CATALOGUE, DOCUMENTS, REPORTS, UNITS):
        register(resource)
