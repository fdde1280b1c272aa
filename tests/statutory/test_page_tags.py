"""The page tags as data, and what is wrong with a page's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.statutory.page_tags import (
    PageKind,
    contradictions,
    faults_of,
    is_well_formed,
    names_for,
)

pytestmark = pytest.mark.once

GOOD = {
    "SiteName": ["某县人民政府"],
    "SiteDomain": ["www.example.gov.cn"],
    "SiteIDCode": ["6540000000"],
    "ColumnName": ["通知公告"],
    "ColumnDescription": ["发布通知"],
    "ColumnKeywords": ["通知,公告"],
    "ColumnType": ["通知公告"],
    "ArticleTitle": ["关于防火的通知"],
    "PubDate": ["2023-05-06 10:30"],
    "ContentSource": ["某局"],
}


def test_each_kind_has_the_tags_of_those_before() -> None:
    assert names_for(PageKind.SITE) == ("SiteName", "SiteDomain", "SiteIDCode")
    assert names_for(PageKind.COLUMN)[:3] == names_for(PageKind.SITE)
    assert len(names_for(PageKind.ARTICLE)) == 15


@pytest.mark.parametrize("kind", PageKind)
def test_complete_tags_have_no_fault(kind: PageKind) -> None:
    assert list(faults_of(kind, GOOD)) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"SiteIDCode": []}, "缺少标签"),
        ({"SiteIDCode": ["654"]}, "10位数字"),
        ({"SiteIDCode": ["６５４０００００００"]}, "10位数字"),
        ({"PubDate": ["2023-05-06"]}, "2023-05-06 10:30"),
        ({"ArticleTitle": ["甲", "乙"]}, "标签重复"),
        ({"ContentSource": ["  "]}, "标签为空"),
        ({"SiteDomain": ["http://a/"]}, "只写域名"),
    ],
)
def test_a_fault_names_its_tag(change: dict[str, list[str]], message: str) -> None:
    (fault,) = faults_of(PageKind.ARTICLE, GOOD | change)
    assert fault.tag in change
    assert message in fault.message


def test_optional_tags_may_be_missing_or_empty() -> None:
    assert list(faults_of(PageKind.ARTICLE, GOOD | {"Keywords": [""], "Image": []})) == []


def test_a_project_says_which_must_be_there() -> None:
    nothing: dict[str, list[str]] = {}
    assert list(faults_of(PageKind.ARTICLE, nothing, required=())) == []
    (fault,) = faults_of(PageKind.ARTICLE, nothing, required=("Image",))
    assert fault.tag == "Image"


@given(st.dictionaries(st.sampled_from(sorted(GOOD)), st.lists(st.text(max_size=9), max_size=3)))
def test_whatever_stands_there(tags: dict[str, list[str]]) -> None:
    assert {fault.tag for fault in faults_of(PageKind.ARTICLE, tags)} <= set(GOOD)


def test_what_contradicts_the_site_is_named() -> None:
    own = {"SiteName": "某县人民政府", "SiteIDCode": "6540000000"}
    assert list(contradictions(GOOD, own)) == []
    (fault,) = contradictions(GOOD, own | {"SiteIDCode": "6540000001"})
    assert (fault.tag, "6540000001" in fault.message) == ("SiteIDCode", True)
    # What is missing or blank is another fault; what nobody expects is none.
    assert list(contradictions({"SiteName": [" "]}, own)) == []
    assert list(contradictions(GOOD, {"SiteName": ""})) == []


@given(st.text(max_size=12))
def test_a_code_is_well_formed_where_it_is_no_fault(code: str) -> None:
    faults = [fault.tag for fault in faults_of(PageKind.SITE, GOOD | {"SiteIDCode": [code]})]
    assert (faults == []) == is_well_formed("SiteIDCode", code.strip())
    assert is_well_formed("SiteName", code)
