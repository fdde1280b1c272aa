"""The description holds together, and covers every endpoint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from tests.api.conftest import ROOT
from wagtail_disclosure.api.registry import resources

pytestmark = pytest.mark.django_db

COMPONENT = re.compile(r"^#/components/(\w+)/([\w.-]+)$")


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def operations(description: Any) -> Iterator[tuple[str, Any]]:
    for path, item in description["paths"].items():
        assert set(item) == {"get"}
        yield path, item["get"]


def test_every_resource_has_a_list_and_single_items(description: Any) -> None:
    names = [resource.name for resource in resources()]
    assert names[0] == "catalogue"
    assert {"documents", "reports", "units", "visit"} <= set(names)
    expected = {f"/{name}/" for name in names} | {f"/{name}/{{id}}/" for name in names}
    assert set(description["paths"]) == expected


def test_it_is_openapi_3_1(description: Any) -> None:
    """What the specification asks of the objects that are used."""
    assert description["openapi"] == "3.1.0"
    assert {"title", "version"} <= set(description["info"])
    assert description["servers"] == [{"url": ROOT_URL}]
    keys = [operation["operationId"] for _path, operation in operations(description)]
    assert len(keys) == len(set(keys))
    tags = {tag["name"] for tag in description["tags"]}
    for path, operation in operations(description):
        assert set(operation["tags"]) <= tags
        assert set(operation["responses"]) == {"200", "304", "400", "404"}
        placed = {(one["name"], one["in"]) for one in operation["parameters"]}
        assert len(placed) == len(operation["parameters"])
        in_path = {name for name, where in placed if where == "path"}
        assert in_path == set(re.findall(r"{(\w+)}", path))
        for parameter in operation["parameters"]:
            assert parameter["required"] is (parameter["in"] == "path")
            assert parameter["description"]
    for response in description["components"]["responses"].values():
        assert response["description"]


ROOT_URL = f"http://testserver{ROOT}".rstrip("/")


def test_references_lead_somewhere(description: Any) -> None:
    found = set(references(description))
    assert found
    for reference in found:
        match = COMPONENT.match(reference)
        assert match, reference
        assert match[2] in description["components"][match[1]]


def test_schemas_are_schemas_and_explain_themselves(description: Any) -> None:
    for schema in description["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
        assert schema["additionalProperties"] is False
        assert set(schema["required"]) == set(schema["properties"])
    for resource in resources():
        for name in (resource.schema_name, f"{resource.schema_name}Summary"):
            properties = description["components"]["schemas"][name]["properties"]
            assert all(one["description"] for one in properties.values())
    for _path, operation in operations(description):
        for parameter in operation["parameters"]:
            Draft202012Validator.check_schema(parameter["schema"])


def test_the_description_is_kept_like_any_answer(client: Client) -> None:
    first = client.get(f"{ROOT}openapi.json")
    assert first["Access-Control-Allow-Origin"] == "*"
    again = client.get(f"{ROOT}openapi.json", HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert client.post(f"{ROOT}openapi.json").status_code == 405
    assert client.options(f"{ROOT}openapi.json").status_code == 204


def test_a_licence_is_named_where_there_is_one(client: Client, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"DATA_LICENCE": "https://example.org/licence"}
    info = client.get(f"{ROOT}openapi.json").json()["info"]
    assert info["license"]["url"] == "https://example.org/licence"


def test_people_are_told_what_there_is(client: Client) -> None:
    content = client.get(ROOT).content.decode()
    for resource in resources():
        assert f"http://testserver{ROOT}{resource.name}/" in content
    assert f"{ROOT_URL}/openapi.json" in content
    assert f"curl &#x27;http://testserver{ROOT}catalogue/?" in content
    assert "style=" not in content and "<script>" not in content
