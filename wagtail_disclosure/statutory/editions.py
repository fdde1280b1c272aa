"""The registry of editions. A new edition is one new data file and one entry here."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.statutory import edition_2019, edition_2021
from wagtail_disclosure.statutory.schema import Table

__all__ = ["DEFAULT_EDITION", "EDITIONS", "TABLE_KEYS", "Edition", "get_edition"]

DEFAULT_EDITION = "2021"
TABLE_KEYS = ("table2", "table3", "table4")


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the form: its key, the document that laid it down, and its tables."""

    key: str
    document_title: str
    document_number: str
    first_year: int
    tables: tuple[Table, ...]

    def table(self, key: str) -> Table:
        """Return the table `table2`, `table3` or `table4`. Raises `KeyError` for another key."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)


EDITIONS = {
    edition.key: edition
    for edition in (
        Edition(
            "2019",
            "政府信息公开工作年度报告格式（试行）",
            "国办公开办函〔2019〕60号",
            2019,
            (edition_2019.TABLE_2, edition_2019.TABLE_3, edition_2019.TABLE_4),
        ),
        Edition(
            "2021",
            "政府信息公开工作年度报告格式",
            "国办公开办函〔2021〕30号",
            2021,
            (edition_2021.TABLE_2, edition_2021.TABLE_3, edition_2021.TABLE_4),
        ),
    )
}


def get_edition(key: str = DEFAULT_EDITION) -> Edition:
    """Return an edition by key. Raises `KeyError` for an edition that is not registered."""
    return EDITIONS[key]
