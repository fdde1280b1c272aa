"""Maps on public pages: drawn on the server, linked to map apps, interactive where tiles are."""

from __future__ import annotations
