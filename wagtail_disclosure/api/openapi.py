"""The description of the API (OpenAPI 3.1), made from the same declarations as its answers."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from wagtail_disclosure.api.answer import JSON, VERSION
from wagtail_disclosure.api.fields import schema_of
from wagtail_disclosure.api.pager import META
from wagtail_disclosure.api.parameters import Parameter
from wagtail_disclosure.api.query import LARGEST_KEY
from wagtail_disclosure.api.registry import resources
from wagtail_disclosure.api.resource import Resource
from wagtail_disclosure.api.types import Schema
from wagtail_disclosure.conf import get_settings

__all__ = ["description", "parameter_of"]

OPENAPI = "3.1.0"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def description(address: str) -> dict[str, Any]:
    """The document for the API at the absolute ``address``."""
    offered = resources()
    return {
        "openapi": OPENAPI,
        "jsonSchemaDialect": DIALECT,
        "info": _info(),
        "servers": [{"url": address.rstrip("/")}],
        "tags": [{"name": one.name, "description": str(one.description)} for one in offered],
        "paths": {path: item for one in offered for path, item in _paths(one).items()},
        "components": {
            "schemas": {name: schema for one in offered for name, schema in _schemas(one).items()}
            | {"Meta": schema_of(META), "Error": _error()},
            "headers": _headers(),
            "responses": _responses(),
        },
        # Nobody has to show who they are.
        "security": [],
    }


def _info() -> dict[str, Any]:
    info: dict[str, Any] = {
        "title": _("Public data of government information disclosure"),
        "version": VERSION,
        "description": _(
            "What everybody may read on the portal, for programs. Read-only; times are Beijing "
            "time; an answer may be kept for a minute, and is 304 to whoever has it."
        ),
    }
    if licence := get_settings().DATA_LICENCE:
        info["license"] = {"name": licence, "url": licence}
    return info


def _paths(resource: Resource) -> dict[str, Any]:
    name, schema = resource.name, resource.schema_name
    return {
        f"/{name}/": {
            "get": _operation(
                resource,
                f"list_{name}",
                str(resource.title),
                [parameter_of(one) for one in resource.parameters],
                f"{schema}List",
            )
        },
        f"/{name}/{{id}}/": {
            "get": _operation(
                resource,
                f"get_{name}",
                _("One of: %(title)s") % {"title": resource.title},
                [_key()],
                schema,
            )
        },
    }


def _operation(
    resource: Resource, key: str, summary: str, parameters: list[Any], schema: str
) -> dict[str, Any]:
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in _headers()}
    return {
        "operationId": key,
        "tags": [resource.name],
        "summary": summary,
        "description": str(resource.description),
        "parameters": parameters,
        "responses": {
            "200": {
                "description": _("What was asked for."),
                "headers": headers,
                "content": {JSON: {"schema": _reference(schema)}},
            },
            **{code: {"$ref": f"#/components/responses/{code}"} for code in ("304", "400", "404")},
        },
    }


def parameter_of(parameter: Parameter) -> dict[str, Any]:
    """A parameter of a list as OpenAPI says it."""
    return {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "description": str(parameter.description),
        "schema": parameter.schema(),
    }


def _key() -> dict[str, Any]:
    return {
        "name": "id",
        "in": "path",
        "required": True,
        "description": _("Key of the page."),
        "schema": {"type": "integer", "minimum": 1, "maximum": LARGEST_KEY},
    }


def _schemas(resource: Resource) -> dict[str, Schema]:
    """Of a single item, of an item in a list, and of the list."""
    name = resource.schema_name
    items = _reference(f"{name}Summary")
    return {
        name: schema_of(resource.fields),
        f"{name}Summary": schema_of(resource.listed_fields),
        f"{name}List": {
            "type": "object",
            "required": ["meta", "items"],
            "additionalProperties": False,
            "properties": {
                "meta": _reference("Meta"),
                "items": {"type": "array", "items": items},
            },
        },
    }


def _error() -> Schema:
    return {
        "type": "object",
        "required": ["message"],
        "additionalProperties": False,
        "properties": {"message": {"type": "string", "description": _("What is wrong.")}},
    }


def _headers() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "ETag": {"description": _("Changes with the answer."), "schema": text},
        "Cache-Control": {"description": _("How long it may be kept."), "schema": text},
    }


def _responses() -> dict[str, Any]:
    content = {JSON: {"schema": _reference("Error")}}
    return {
        "304": {"description": _("Nothing has changed since.")},
        "400": {"description": _("A parameter is unknown or wrong."), "content": content},
        "404": {"description": _("Nothing public has this key."), "content": content},
    }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
