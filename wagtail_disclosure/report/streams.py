"""The StreamField blocks of the six chapters."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from wagtail_disclosure.base.blocks import FigureBlock, FreeTableBlock
from wagtail_disclosure.base.text_blocks import LineBlock, TextBlock
from wagtail_disclosure.report.blocks import StatutoryTableBlock
from wagtail_disclosure.report.chart_blocks import ChartBlock
from wagtail_disclosure.statutory.editions import EDITIONS

__all__ = ["NarrativeBlock", "StatutoryStreamBlock"]

TEXT_FEATURES = ["bold", "italic", "ol", "ul", "blockquote", "link", "document-link"]


class NarrativeBlock(blocks.StreamBlock):
    """The free text of chapters 1, 5 and 6."""

    heading = LineBlock(
        max_length=100,
        icon="title",
        label=_("Heading"),
        help_text=_("With its number as printed: （一） for the first level, 1. for the second."),
        template="wagtail_disclosure/report/blocks/heading.html",
    )
    text = TextBlock(
        features=TEXT_FEATURES,
        icon="pilcrow",
        label=pgettext_lazy("disclosure", "Text"),
        template="wagtail_disclosure/blocks/text.html",
    )
    table = FreeTableBlock()
    figure = FigureBlock()
    chart = ChartBlock()

    class Meta:
        required = False


class StatutoryStreamBlock(blocks.StreamBlock):
    """One statutory table, in the edition that the agency used for it.

    Real agencies mix the editions in one report, so the choice belongs to the table.
    """

    def __init__(self, table_key: str, **kwargs: Any) -> None:
        choices = [
            (f"{table_key}_{key}", _table_block(table_key, key))
            for key in sorted(EDITIONS, reverse=True)
        ]
        super().__init__(choices, **kwargs)

    class Meta:
        required = False
        max_num = 1


def _table_block(table_key: str, edition: str) -> StatutoryTableBlock:
    table = EDITIONS[edition].table(table_key)
    label = f"{table.title}（{edition}年格式）"
    return StatutoryTableBlock.for_table(table, label=label)
