from __future__ import annotations

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Fills the portal with the bureau's real 2023 report and a catalogue of demo documents."""

    name = "example_site.demo"
    label = "demo"
