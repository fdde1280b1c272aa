"""The standard catalogue as the public reads it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.factories import part
from tests.templates.conftest import Read
from wagtail_disclosure.catalogue.items import DisclosureItem
from wagtail_disclosure.conf import get_settings


@pytest.fixture
def page(section: Any) -> Any:
    page = get_settings().model("STANDARD_CATALOGUE_PAGE_MODEL")(title="标准目录", slug="standard")
    part(section, "catalogue").add_child(instance=page)
    page.save_revision().publish()
    return page


def make_item(**fields: Any) -> DisclosureItem:
    values = {"domain": "旅游", "number": 1, "level_1": "行政许可", "level_2": "旅行社设立许可"}
    return DisclosureItem.objects.create(**values | fields)


def test_ten_columns_under_the_headings_of_the_form(page: Any, read: Read) -> None:
    make_item(elements="1.办事指南\n2.行政许可决定")
    html = read(page)
    assert html.count('<th scope="col">') == 11  # the number and the ten columns
    assert (
        '<td data-heading="公开内容（要素）"><div>1.办事指南<br>2.行政许可决定</div></td>' in html
    )
    assert '<td data-heading="公开主体"><div>测试文旅局</div></td>' in html
    assert '<td data-heading="公开时限"><div>—</div></td>' in html


def test_each_domain_is_a_table(page: Any, read: Read) -> None:
    make_item()
    make_item(domain="公共文化服务")
    assert read(page).count("<table") == 2


def test_the_workbook_is_linked(page: Any, client: Client) -> None:
    make_item()
    html = client.get(page.url).content.decode()
    address = page.url + page.reverse_subpage("xlsx")
    assert f'href="{address}"' in html
    assert client.get(address).status_code == 200


def test_empty_catalogue_says_so(page: Any, read: Read) -> None:
    assert "The standard catalogue has no items yet." in read(page)
