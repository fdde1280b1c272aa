"""内容雷同: what of a chapter is last year's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.prose.texts import text_of
from wagtail_disclosure.statutory.prose.report_text import Line, ReportText
from wagtail_disclosure.statutory.prose.similarity import check_similarity, likeness

SAME = (
    "2023年，我局认真贯彻落实条例，主动公开政府信息376条，比上年增长12.5%。",
    "健全分级审查机制，严格执行先审后发、三审三校，确保公开的信息准确、及时、安全。",
    "加强网站栏目的日常维护，及时更新领导分工、机构职能、免费开放时间和联系方式。",
)
LAST = tuple(sentence.replace("2023", "2022").replace("376", "298") for sentence in SAME)
NEW = "今年新建了游客服务热线，首次公布各景区的最大承载量，并在五个乡镇设立公开查阅点。" * 2


def test_a_report_in_which_only_years_and_numbers_have_changed() -> None:
    (finding,) = check_similarity(text_of(*SAME * 2), text_of(*LAST, year=2022), 70)
    assert (finding.rule, finding.chapter) == ("SIMILAR", 1)
    assert "100%" in finding.message
    assert finding.quote.splitlines()[0] == SAME[0].rstrip("。")


def test_the_share_decides() -> None:
    now, then = text_of(*SAME, NEW), text_of(*LAST, year=2022)
    share = likeness(now, then, 1).percent
    assert 30 < share < 90
    assert check_similarity(now, then, share)
    assert not check_similarity(now, then, share + 1)


def test_short_chapters_and_headings_are_alike_every_year() -> None:
    assert not check_similarity(text_of("无。"), text_of("无。", year=2022), 70)
    heading = (Line(SAME[1] * 5, is_heading=True),)
    assert not check_similarity(ReportText(2023, {1: heading}), ReportText(2022, {1: heading}), 1)


def test_nothing_is_like_nothing() -> None:
    assert likeness(ReportText(2023), ReportText(2022), 1).percent == 0


@given(st.lists(st.text(alphabet="公开信息年度2023、，。 （）a", max_size=40), max_size=6))
def test_a_text_is_like_itself(sentences: list[str]) -> None:
    found = likeness(text_of(*sentences), text_of(*sentences, year=2022), 1)
    assert found.copied == found.length
    assert 0 <= found.percent <= 100
