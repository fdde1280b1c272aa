"""Impressions and galleries: what they need, what is shown, and that no list asks more."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.files import make_image
from tests.linked_data import main_thing
from tests.visit.programme import (
    make_gallery,
    make_impression,
    make_visit,
    make_visit_column,
)
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit.models import GalleryPage, GalleryPicture, Inheritor

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit() -> Any:
    return make_visit()


@pytest.fixture
def impressions(visit: Any) -> Any:
    return make_visit_column("impressions", visit)


@pytest.fixture
def galleries(visit: Any) -> Any:
    return make_visit_column("galleries", visit)


def text_of(client: Any, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_heritage_says_its_level_and_year(client: Any, impressions: Any) -> None:
    page = make_impression(
        impressions,
        impression_kind="intangible",
        heritage_level="prefecture",
        heritage_batch="第三批",
        heritage_year=2012,
    )
    text = text_of(client, page.url)
    assert "prefecture" in text
    assert "第三批" in text
    assert main_thing(text)["@type"] == "CreativeWork"
    assert PublishedEntry.objects.get(page=page).category == "impressions"


@pytest.mark.parametrize("kind", ["intangible", "site"])
def test_heritage_without_level_does_not_become_public(impressions: Any, kind: str) -> None:
    page = make_impression(impressions, impression_kind=kind, live=False)
    with pytest.raises(ValidationError) as refusal:
        page.get_latest_revision().publish()
    assert "heritage_level" in refusal.value.error_dict


def test_nobody_is_named_without_consent() -> None:
    with pytest.raises(ValidationError) as refusal:
        Inheritor(role="传承人", name="某某").full_clean(exclude=["page"])
    assert list(refusal.value.error_dict) == ["consent_note"]
    Inheritor(role="传承人").full_clean(exclude=["page"])


def test_the_consent_is_not_shown(client: Any, impressions: Any) -> None:
    page = make_impression(impressions, live=False)
    page.inheritors = [Inheritor(role="传承人", name="某某", consent_note="本人书面同意存档")]
    page.save_revision(clean=False).publish()
    text = text_of(client, page.url)
    assert "某某" in text
    assert "本人书面同意存档" not in text


def test_pictures_reserve_their_place(client: Any, galleries: Any) -> None:
    text = text_of(client, make_gallery(galleries, 4).url)
    pictures = re.findall(r"<img[^>]*>", text)
    assert len(pictures) == 4
    for picture in pictures:
        assert re.search(r'width="\d+"', picture)
        assert re.search(r'height="\d+"', picture)
        assert "srcset=" in picture
        assert 'alt="第' in picture
    assert ['loading="lazy"' in picture for picture in pictures] == [False, False, True, True]


def test_each_picture_has_a_page_of_its_own(client: Any, galleries: Any) -> None:
    page = make_gallery(galleries, 3)
    text = text_of(client, f"{page.url}2/")
    assert "说明2" in text
    assert f'href="{page.url}1/"' in text
    assert f'href="{page.url}3/"' in text
    assert f'href="{page.url}#picture-2"' in text
    for number in (0, 4):
        assert client.get(f"{page.url}{number}/").status_code == 404


def test_pictures_of_a_draft_are_not_there(client: Any, galleries: Any) -> None:
    page = make_gallery(galleries, live=False)
    assert client.get(page.url).status_code == 404
    assert client.get(f"{page.url}1/").status_code == 404


@pytest.mark.parametrize("field", ["alt_text", "credit"])
def test_words_for_a_picture_are_required_at_their_field(galleries: Any, field: str) -> None:
    values = {"alt_text": "一片草原", "credit": "演示绘制", field: ""}
    with pytest.raises(ValidationError) as refusal:
        GalleryPicture(image=make_image(), **values).full_clean(exclude=["page"])
    assert list(refusal.value.error_dict) == [field]
    page = make_gallery(galleries, live=False)
    page.photos = [GalleryPicture(image=make_image(), **values)]
    (problem,) = page.row_problems()
    assert (problem.index, problem.field) == (0, field)


def test_the_name_of_a_file_is_no_description() -> None:
    with pytest.raises(ValidationError) as refusal:
        GalleryPicture(image=make_image(), alt_text="IMG_0012.JPG", credit="演示绘制").full_clean(
            exclude=["page"]
        )
    assert list(refusal.value.error_dict) == ["alt_text"]


def test_an_empty_gallery_does_not_become_public(galleries: Any) -> None:
    page = make_gallery(galleries, 0, live=False)
    with pytest.raises(ValidationError):
        page.get_latest_revision().publish()
    assert not GalleryPage.objects.get(pk=page.pk).live


def test_machines_read_each_picture(client: Any, galleries: Any) -> None:
    data = main_thing(text_of(client, make_gallery(galleries, 2).url))
    assert data["@type"] == "ImageGallery"
    assert [item["creditText"] for item in data["associatedMedia"]] == ["演示绘制"] * 2


def test_a_page_fits_its_column_only(impressions: Any, galleries: Any) -> None:
    page = make_impression(impressions)
    assert not type(page).can_create_at(galleries)
    assert not page.can_move_to(galleries)
    stray = make_impression(galleries, live=False)
    with pytest.raises(ValidationError) as refusal:
        stray.get_latest_revision().publish()
    assert "title" in refusal.value.error_dict


def test_queries_of_a_gallery_do_not_grow(client: Any, galleries: Any) -> None:
    few, many = make_gallery(galleries, 2), make_gallery(galleries, 9)
    for page in (few, many):
        text_of(client, page.url)  # makes the sizes
    counts = []
    for page in (few, many):
        with CaptureQueriesContext(connection) as captured:
            text_of(client, page.url)
        counts.append(len(captured))
    assert counts[0] == counts[1]
