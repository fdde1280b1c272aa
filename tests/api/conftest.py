"""A reader of the API who believes nothing: every answer is compared with the description."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator, FormatChecker

from tests.factories import make_column, make_section

ROOT = "/api/disclosure/v1/"
Read = Callable[..., Any]


@pytest.fixture
def section(db: None) -> Any:
    return make_section(name="测试文旅局")


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section, title="通知公告")


@pytest.fixture
def description(client: Client, db: None) -> Any:
    return json.loads(client.get(f"{ROOT}openapi.json").content)


@pytest.fixture
def read(client: Client, description: Any) -> Read:
    """`read("units/", type="library")` is the answer, which is as described."""

    def read(path: str, **parameters: Any) -> Any:
        response = client.get(ROOT + path, parameters)
        assert response.status_code == 200, response.content.decode()
        assert response["Content-Type"] == "application/json"
        data = json.loads(response.content)
        _validate(description, path, data)
        return data

    return read


def _validate(description: Any, path: str, data: Any) -> None:
    name, _, key = path.strip("/").partition("/")
    operation = description["paths"][f"/{name}/{{id}}/" if key else f"/{name}/"]["get"]
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    schema = {**answer, "components": description["components"]}
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(data)] == []
