"""The files of what a feed lists: those that the public gets, and none else."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import make_column, make_document, make_section
from wagtail_disclosure.conf import SETTING, user_settings
from wagtail_disclosure.pages.models import Attachment
from wagtail_disclosure.publication.visibility import Sight

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
ON_REQUEST = {
    "mode": "on_request",
    "mode_reason": "涉及内部事务",
    "next_review_on": date(2030, 1, 1),
}


@pytest.fixture
def column() -> Any:
    return make_column(make_section())


def attachment(name: str, title: str = "", size: int | None = 8) -> Attachment:
    file = ContentFile(b"%PDF-1.4", name=name)
    stored = get_document_model().objects.create(title="附件", file=file)
    get_document_model().objects.filter(pk=stored.pk).update(file_size=size)
    stored.refresh_from_db()
    return Attachment(file=stored, title=title)


def links(client: Any, url: str) -> list[dict[str, str]]:
    feed = ElementTree.fromstring(client.get(f"{url}feed/atom/").content)
    return [link.attrib for link in feed.iter(f"{ATOM}link") if link.get("rel") == "enclosure"]


def test_atom_and_json_name_the_files(client: Any, column: Any) -> None:
    files = [attachment("一.pdf", "表格 & <图>\x0b"), attachment("二.unknown-type", size=None)]
    page = make_document(column, attachments=files)
    first, second = (row.file.url for row in page.attachments.order_by("sort_order"))
    assert links(client, column.url) == [
        {
            "rel": "enclosure",
            "href": f"http://testserver{first}",
            "type": "application/pdf",
            "title": "表格 & <图>",
            "length": "8",
        },
        {
            "rel": "enclosure",
            "href": f"http://testserver{second}",
            "type": "application/octet-stream",
            "title": "附件",
        },
    ]
    assert b"".join(client.get(first).streaming_content) == b"%PDF-1.4"

    [item] = json.loads(client.get(f"{column.url}feed/json/").content)["items"]
    assert [file["url"] for file in item["attachments"]] == [
        f"http://testserver{first}",
        f"http://testserver{second}",
    ]
    assert item["attachments"][0]["mime_type"] == "application/pdf"
    assert item["attachments"][0]["size_in_bytes"] == 8
    assert "size_in_bytes" not in item["attachments"][1]


def test_files_that_are_given_on_request_are_not_named(client: Any, column: Any) -> None:
    make_document(column, title="依申请公开的", attachments=[attachment("密.pdf")], **ON_REQUEST)
    make_document(column, title="没有附件的")
    assert links(client, column.url) == []
    items = json.loads(client.get(f"{column.url}feed/json/").content)["items"]
    assert len(items) == 2
    assert all("attachments" not in item for item in items)


def test_files_of_a_draft_are_not_named(client: Any, column: Any) -> None:
    page = make_document(column, attachments=[attachment("已公布.pdf")])
    before = links(client, column.url)
    page.attachments.add(attachment("草稿.pdf"))
    page.save_revision()
    assert links(client, column.url) == before
    assert len(before) == 1


def only_metadata(page: Any) -> Sight:
    return Sight.METADATA


def test_what_the_project_withholds_is_not_named(client: Any, column: Any, settings: Any) -> None:
    make_document(column, attachments=[attachment("一.pdf")])
    assert len(links(client, column.url)) == 1
    policy = {"VISIBILITY_POLICY": f"{__name__}.only_metadata"}
    setattr(settings, SETTING, {**user_settings(), **policy})
    assert links(client, column.url) == []


def test_files_behind_a_restriction_are_not_named(client: Any, column: Any) -> None:
    file = attachment("内部.pdf")
    above = Collection.get_first_root_node().add_child(instance=Collection(name="内部"))
    file.file.collection = above.add_child(instance=Collection(name="其下"))
    file.file.save()
    make_document(column, attachments=[file, attachment("公开.pdf", "公开的")])
    assert len(links(client, column.url)) == 2
    CollectionViewRestriction.objects.create(collection=above, restriction_type="login")
    assert [link["title"] for link in links(client, column.url)] == ["公开的"]


def test_files_cost_one_query(client: Any, column: Any, django_assert_num_queries: Any) -> None:
    url = f"{column.url}feed/atom/"
    make_document(column)
    client.get(url)
    with django_assert_num_queries(30, exact=False) as without:
        client.get(url)
    for number in range(4):
        make_document(column, attachments=[attachment(f"{number}.pdf"), attachment("x.pdf")])
    with django_assert_num_queries(len(without) + 1):
        assert len(links(client, column.url)) == 8
