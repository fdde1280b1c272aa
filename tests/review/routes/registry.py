"""Every route by name: screens and API, which must answer, and code, which must be refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.review.routes import api, code, editing, files, flow, tree

__all__ = ["CODE", "ROUTES", "SCREENS"]

Route = Callable[..., Any]

SCREENS: dict[str, Route] = {
    **editing.ROUTES,
    **tree.ROUTES,
    **api.ROUTES,
    **flow.VIEWS,
    **files.VIEWS,
}
CODE: dict[str, Route] = {**code.ROUTES, **flow.CODE, **files.CODE}
ROUTES: dict[str, Route] = {**SCREENS, **CODE}
