"""Every bad file: one clear line, and nothing written, in the admin and on the command line."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests.factories import make_section, make_user, part
from tests.report.importers.bad_files import BAD_FILES
from wagtail_disclosure.report.importers import views

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> Any:
    return part(make_section(name="新源县文旅局"), "reports")


def rows() -> dict[str, int]:
    """How many rows every table has, the session and its login left out."""
    models = [model for model in apps.get_models() if model._meta.app_label != "sessions"]
    return {model._meta.label: model._base_manager.count() for model in models}


@override("en")
@pytest.mark.parametrize("case", BAD_FILES)
def test_in_the_admin(index: Any, case: str) -> None:
    name, content, word = BAD_FILES[case]
    client = Client()
    client.force_login(make_user("root", is_superuser=True))
    before = rows()
    sent = {"index": index.pk, "year": "", "file": SimpleUploadedFile(name, content())}
    response = client.post(reverse(views.UPLOAD), sent)
    assert response.status_code == 200
    [messages] = response.context["form"].errors.values()
    [line] = messages
    assert word in line
    assert "\n" not in line
    assert rows() == before


@override("en")
@pytest.mark.parametrize("case", BAD_FILES)
def test_on_the_command_line(index: Any, case: str, tmp_path: Path) -> None:
    name, content, word = BAD_FILES[case]
    path = tmp_path / name
    path.write_bytes(content())
    output = StringIO()
    before = rows()
    with pytest.raises(SystemExit) as caught:
        call_command("import_annual_report", path, agency="新源县文旅局", stdout=output)
    assert caught.value.code == 2
    [line] = output.getvalue().splitlines()
    assert line.startswith(f"{path}: ") and word in line
    assert rows() == before
