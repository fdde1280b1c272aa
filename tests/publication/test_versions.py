"""The public history: a row for each change of substance, with its note."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_column, make_document, make_section
from tests.files import make_file
from wagtail_disclosure.publication.versions import versions_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return make_document(make_column(make_section()))


def republish(page, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def notes(page) -> list[str]:
    return list(versions_of(page).values_list("note", flat=True))


def test_the_first_publication_is_version_one_without_note(page):
    assert list(versions_of(page).values_list("number", "note")) == [(1, "")]


def test_republishing_unchanged_makes_no_version(page):
    assert notes(republish(page)) == [""]


def test_a_change_of_substance_needs_a_note(page):
    with pytest.raises(ValidationError) as error:
        republish(page, summary="新的概述。")
    assert list(error.value.message_dict) == ["change_note"]


def test_a_change_of_bookkeeping_needs_none(page):
    assert notes(republish(page, keywords="文化,旅游")) == [""]


def test_each_change_has_its_own_note(page):
    page = republish(page, summary="二", change_note="补充概述")
    assert notes(page) == ["补充概述", ""]
    with pytest.raises(ValidationError):
        republish(page, summary="三")
    page = republish(page, summary="三", change_note="再次补充")
    assert notes(page) == ["再次补充", "补充概述", ""]


def test_a_new_attachment_is_a_change_of_substance(page):
    page.attachments.add(type(page).attachments.rel.related_model(file=make_file()))
    with pytest.raises(ValidationError):
        page.save_revision().publish()
    page.change_note = "增加附件"
    page.save_revision().publish()
    assert notes(page) == ["增加附件", ""]
    republish(type(page).objects.get(pk=page.pk))
    assert notes(page) == ["增加附件", ""]
