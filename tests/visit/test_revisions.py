"""A page without an index number has nothing that stands outside its revisions."""

from __future__ import annotations

from typing import Any

from tests.visit.places import make_sight


def test_an_edit_of_a_published_sight_is_published(sights: Any) -> None:
    sight = make_sight(sights)
    assert sight.fields_outside_revisions == ()
    sight.title, sight.summary, sight.change_note = "新名", "新的一句话。", "更名。"
    sight.save_revision().publish()
    sight.refresh_from_db()
    assert (sight.title, sight.summary) == ("新名", "新的一句话。")


def test_an_edit_is_what_the_editor_sees_again(sights: Any) -> None:
    sight = make_sight(sights)
    sight.title = "草稿里的新名"
    sight.save_revision()
    again = type(sight).objects.get(pk=sight.pk)
    assert again.get_latest_revision_as_object().title == "草稿里的新名"
