"""The routes are real: with the review off, a superuser gets through. What does not is named here,
with the reason.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.review.routes.registry import ROUTES
from tests.review.routes.world import World, leaks, undone

pytestmark = pytest.mark.django_db

# These save, submit or rearrange; they publish nothing that was not public, review or no review.
HARMLESS = {
    "save button, public page",
    "autosave over a revision",
    "autosave of a new page",
    "schedule in the editor",
    "unschedule",
    "submit for review",
    "lock",
    "unlock what is under review",
    "view restriction",
    "alias",
    "alias of a draft",
    "alias in another agency's section",
    "API alias",
    "API alias in another agency's section",
    "API translation",
    "API revert and publish",
    "translate a branch",
    "code: translation",
    "code: translation as an alias",
    "agency: edit",
    "command: fixtree",
    # What they do otherwise than with the review off is in test_tree.py.
    "move within the section",
    "move a draft to another agency",
    "move to another agency",
    "move a branch to another agency",
    "bulk move to another agency",
    "API move to another agency",
    "code: move to another agency",
    "command: move_pages",
    "reorder",
}
# Wagtail itself, or the package with the review off, stands in the way.
STOPPED = {
    "publish button, under review": "locked",
    "restart a review": "locked",
    "cancel a review": "locked",
    "approve while saving": "locked",
    "API edit of what is under review": "locked",
    "API create and publish": "the API writes no field but the title",
    "workflow: approve": "not this tier's person",
    "workflow: approve with its form": "not this tier's person",
    "workflow: collect the form's data": "collects, decides nothing",
    "workflow: an action that does not exist": "there is none",
    "workflow: disable it": "cancels",
    "workflow: disable the task": "the tier is asked all the same",
    "workflow: disable every task": "the tiers are asked all the same",
    "workflow: take it off the section": "what runs goes on",
    "workflow: confirm the cancellation": "asks, cancels nothing",
    "code: task_state.approve": "goes back to the tier that has not approved",
    "code: task.on_action": "not this tier's person",
    "API deletion of a file": "protected by the page",
    "file: delete": "protected by the page",
    "file: bulk delete": "protected by the page",
    "code: file, delete": "protected by the page",
}
# The storage is not rolled back; test_files.py has them.
STORED = {"file: replace", "code: file, save", "code: file of the same name, save"}


def test_every_exception_is_a_route() -> None:
    assert ROUTES.keys() >= HARMLESS | STOPPED.keys() | STORED


@pytest.mark.parametrize("route", sorted(ROUTES.keys() - HARMLESS - STOPPED.keys() - STORED))
def test_the_review_is_what_stands_in_the_way(world: World, settings: Any, route: str) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False}
    with undone():
        ROUTES[route](world, world.user("superuser"))
        assert leaks(world) != []
