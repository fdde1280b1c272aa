"""The API gives out what everybody may see, and nothing else."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.api.conftest import ROOT, Read
from tests.api.test_resources import file
from tests.factories import (
    make_column,
    make_document,
    make_draft,
    make_section,
    make_user,
    part,
)
from tests.report.builders import make_draft as draft_report
from tests.venues.units import draft_unit, make_directory, make_unit
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.pages.models import Attachment
from wagtail_disclosure.publication.visibility import Sight

pytestmark = pytest.mark.django_db

REASON = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}
NAMES = ["catalogue", "documents", "reports", "units", "visit"]


def everything(client: Client) -> str:
    """All lists in one text."""
    return "\n".join(client.get(f"{ROOT}{name}/?limit=100").content.decode() for name in NAMES)


def statuses(client: Client, page: Any) -> set[int]:
    return {client.get(f"{ROOT}{name}/{page.pk}/").status_code for name in NAMES}


def restrict(page: Any) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def test_nothing_that_is_not_public(client: Client, section: Any, column: Any) -> None:
    expired = make_document(column, title="过期的")
    expired.expire_at = timezone.now() - timedelta(days=1)
    expired.save()
    call_command("publish_scheduled")
    unpublished = make_document(column, title="下线的")
    unpublished.unpublish()
    withdrawn = make_document(column, title="撤回的")
    WithdrawDocument(withdrawn, "有误").execute()
    private = make_column(section, title="内部栏目")
    inside = make_document(private, title="内部的")
    restrict(private)
    hidden = [
        make_draft(column, title="起草中的"),
        expired,
        unpublished,
        withdrawn,
        inside,
        make_document(column, title="不予公开的", mode="withheld", **REASON),
        draft_report(part(section, "reports")),
        draft_unit(make_directory(section), title="筹建中的馆"),
    ]
    text = everything(client)
    for page in hidden:
        assert page.title not in text
        assert statuses(client, page) == {404}


def test_not_even_for_those_who_may_log_in(client: Client, section: Any, column: Any) -> None:
    """An answer may be kept by caches, so it is the same for everybody."""
    page = make_document(column, title="内部的")
    restrict(column)
    user = make_user("root", is_superuser=True)
    client.force_login(user)
    assert statuses(client, page) == {404}
    assert page.title not in everything(client)


def test_a_draft_of_a_public_page_is_not_told(client: Client, column: Any) -> None:
    page = make_document(column, title="公开的标题")
    page.title, page.summary, page.change_note = "草稿的标题", "草稿的概述", "改"
    page.save_revision()
    for path in ("documents/", f"documents/{page.pk}/", f"catalogue/{page.pk}/"):
        text = client.get(ROOT + path).content.decode()
        assert "公开的标题" in text and "草稿" not in text


def test_of_what_is_on_request_only_that_it_exists(read: Read, column: Any) -> None:
    page = make_document(
        column,
        title="依申请的",
        mode="on_request",
        body=[("text", "<p>内部细节</p>")],
        attachments=[Attachment(file=file("内部附件.pdf"), title="内部附件")],
        **REASON,
    )
    data = read(f"documents/{page.pk}/")
    assert data["mode"]["code"] == "on_request"
    assert (data["text"], data["attachments"]) == ("", [])
    text = json.dumps([data, read("documents/"), read("catalogue/")], ensure_ascii=False)
    for word in ("内部细节", "内部附件", REASON["mode_reason"]):
        assert str(word) not in text


def test_the_policy_of_the_host_is_asked(client: Client, column: Any, settings: Any) -> None:
    """Also where the register has not been rebuilt since it changed."""
    page = make_document(column, title="甲")
    settings.WAGTAIL_DISCLOSURE = {
        "VISIBILITY_POLICY": f"{__name__}.nothing",
        "REVIEW_ENFORCED": False,
    }
    assert client.get(f"{ROOT}documents/{page.pk}/").status_code == 404
    assert client.get(f"{ROOT}documents/").json()["items"] == []


def nothing(page: Any) -> Sight:
    return Sight.NONE


def test_no_personal_data(client: Client, section: Any, column: Any) -> None:
    editor = make_user("zhangsan", first_name="张三")
    editor.groups.add(Group.objects.first())
    page = make_document(column, title="公开的", owner=editor)
    page.save_revision(user=editor).publish(user=editor)
    unit = make_unit(make_directory(section), owner=editor)
    text = everything(client)
    for path in (f"documents/{page.pk}/", f"units/{unit.pk}/", f"catalogue/{unit.pk}/"):
        text += client.get(ROOT + path).content.decode()
    for word in ("zhangsan", "张三", "owner", "locked_by", "example.com", "revision", "ledger"):
        assert word not in text


def test_what_is_no_longer_public_goes_at_once(client: Client, column: Any) -> None:
    page = make_document(column, title="公开的")
    address = f"{ROOT}documents/{page.pk}/"
    tag = client.get(f"{ROOT}catalogue/")["ETag"]
    assert client.get(address).status_code == 200
    restrict(column)
    assert client.get(address).status_code == 404
    changed = client.get(f"{ROOT}catalogue/", HTTP_IF_NONE_MATCH=tag)
    assert (changed.status_code, changed.json()["items"]) == (200, [])


def test_agencies_do_not_mix(read: Read) -> None:
    one, two = (make_column(make_section(name=name)) for name in ("甲局", "乙局"))
    make_document(one, title="甲文")
    page = make_document(two, title="乙文")
    code = page.get_parent().get_parent().get_parent().specific.agency.organisation_code
    assert [item["title"] for item in read("catalogue/", agency=code)["items"]] == ["乙文"]
