"""The JSON Schema of the labelled JSON, made from the forms of all editions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wagtail_disclosure.report.renderers.json_schema_blocks import block_definitions
from wagtail_disclosure.statutory.editions import EDITIONS, TABLE_KEYS
from wagtail_disclosure.statutory.headings import Heading, NumberKind
from wagtail_disclosure.statutory.numbers import (
    AMOUNT_PLACES,
    LARGEST,
    LARGEST_AMOUNT,
    NotApplicable,
)
from wagtail_disclosure.statutory.schema import Section, Table

__all__ = ["annual_report_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# An amount of more digits than JSON numbers keep is text.
AMOUNT_TEXT = rf"^\d{{1,12}}(\.\d{{1,{AMOUNT_PLACES}}})?$"

Schema = dict[str, Any]


def annual_report_schema(address: str) -> Schema:
    """Return the schema (draft 2020-12) whose `$id` is the absolute `address`.

    Every table may be of any edition, whatever the others are. A cell is a number, `null` (blank)
    or "/" (not applicable); totals are cells like the others.
    """
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": "政府信息公开工作年度报告",
        "description": "《中华人民共和国政府信息公开条例》第五十条",
        "type": "object",
        "required": ["meta"],
        "properties": {
            "$schema": {"type": "string", "format": "uri"},
            "meta": _meta(),
            **{key: {"anyOf": _editions(key)} for key in TABLE_KEYS},
            "chapters": {
                "type": "object",
                "propertyNames": {"enum": ["1", "2", "3", "4", "5", "6"]},
                "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/block"}},
            },
            "fees_yuan": {
                "title": "全年收取的信息处理费（元）",
                "type": ["number", "string", "null"],
                "minimum": 0,
                "pattern": AMOUNT_TEXT,
            },
        },
        "$defs": _cells() | _columns() | block_definitions(),
    }


def _meta() -> Schema:
    return {
        "type": "object",
        "required": ["agency", "year"],
        "properties": {
            "agency": {"title": "行政机关", "type": "string", "minLength": 1},
            "year": {"title": "年度", "type": "integer", "minimum": 2008, "maximum": 2100},
            "title": {"type": "string"},
            "table_layout": {"title": "格式版本", "type": "string"},
            "issued_on": {"title": "成文日期", "type": ["string", "null"], "format": "date"},
            "language": {"type": "string", "examples": ["zh-CN"]},
            "source": {"title": "网址", "type": "string"},
        },
    }


def _editions(key: str) -> list[Schema]:
    """Return the table of each edition; editions that print it alike are named together."""
    distinct: dict[str, tuple[Schema, list[str]]] = {}
    for edition in EDITIONS.values():
        schema = _table(edition.table(key))
        _, named = distinct.setdefault(repr(schema), (schema, []))
        named.append(f"{edition.document_title}（{edition.document_number}）")
    return [{"description": "；".join(named)} | schema for schema, named in distinct.values()]


def _table(table: Table) -> Schema:
    properties: Schema = {}
    for section in table.sections:
        rows = _rows(table, section)
        if section.label:
            properties[section.label] = _closed(rows) | {"title": f"单位：{section.unit}"}
        else:
            properties |= rows
    return _closed(properties) | {"title": table.title}


def _rows(table: Table, section: Section) -> Mapping[str, Schema]:
    if not section.label_width:
        return _properties(section.columns, _leaf)
    columns = {"$ref": f"#/$defs/{_name(table, section)}"}
    return _properties(section.rows, lambda heading: columns)


def _columns() -> Schema:
    """Return the columns of each section whose rows have names, once for all its rows."""
    return {
        _name(table, section): _closed(_properties(section.columns, _leaf))
        for edition in EDITIONS.values()
        for table in edition.tables
        for section in table.sections
        if section.label_width
    }


def _name(table: Table, section: Section) -> str:
    return f"{table.key}-{table.edition}-{section.key}"


def _properties(
    headings: Sequence[Heading], leaf: Callable[[Heading], Schema]
) -> dict[str, Schema]:
    return {
        heading.label: _closed(_properties(heading.children, leaf))
        if heading.children
        else leaf(heading)
        for heading in headings
    }


def _leaf(column: Heading) -> Schema:
    return {"$ref": f"#/$defs/{column.kind.value}"}


def _closed(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _cells() -> Schema:
    """Return what a cell of each kind of column may hold."""
    unset = [{"type": "null"}, {"const": NotApplicable.value}]
    count = {"type": "integer", "minimum": 0, "maximum": LARGEST}
    change = {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST}
    amount = {"type": "number", "minimum": 0, "maximum": LARGEST_AMOUNT}
    long_amount = {"type": "string", "pattern": AMOUNT_TEXT}
    return {
        NumberKind.COUNT.value: {"anyOf": [count, *unset]},
        NumberKind.CHANGE.value: {"anyOf": [change, *unset]},
        NumberKind.AMOUNT.value: {"anyOf": [amount, long_amount, *unset]},
    }
