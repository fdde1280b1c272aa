"""What a report's tables are as data: a name for each file, what they hold, how to find them.

The words are those of the statutory form, so they are Chinese whatever language a reader uses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS
from wagtail_disclosure.statutory.wording import CHAPTER_TITLES, statistical_period

__all__ = ["KEYWORDS", "DataFile", "dataset_id", "description_of", "files_of"]

# The chapters of a report that are tables.
TABLES = (2, 3, 4)
WHOLE = "报告全文和统计表"
KEYWORDS = ("政府信息公开", "年度报告", "主动公开", "依申请公开", "行政复议", "行政诉讼")


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of a report at an absolute address. ``format`` is the ending of its name in capitals,
    ``media_type`` has no parameters, ``content`` says which part of the report it is.
    """

    address: str
    format: str
    media_type: str
    content: str


def dataset_id(url: str) -> str:
    """The ``@id`` of the tables of the report at ``url``, absolute."""
    return f"{url}#dataset"


def description_of(title: str, year: int) -> str:
    """What is in the tables of the report with this title, in one sentence."""
    tables = "；".join(CHAPTER_TITLES[number - 1] for number in TABLES)
    return f"《{title}》的统计表：{tables}。统计期限为{statistical_period(year)}。"


def files_of(url: str) -> Iterator[DataFile]:
    """The files of the report at ``url``, whole and table by table."""
    for form in REPORT_FORMATS:
        yield _file(f"{url}{form.key}/", form.key, form.media_type, WHOLE)
    for table in TABLE_FORMATS:
        for number in TABLES:
            address = f"{url}{table.key}/{number}/"
            yield _file(address, table.key, table.media_type, CHAPTER_TITLES[number - 1])


def _file(address: str, key: str, media_type: str, content: str) -> DataFile:
    return DataFile(address, key.upper(), media_type.partition(";")[0], content)
