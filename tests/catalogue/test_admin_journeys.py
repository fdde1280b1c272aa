"""Whatever is done in the admin, the register agrees with the pages afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import (
    GroupApprovalTask,
    PageViewRestriction,
    Workflow,
    WorkflowTask,
)

from tests.catalogue.journeys import again, register_agrees, step
from tests.factories import (
    home,
    make_agency,
    make_column,
    make_document,
    make_draft,
    make_section,
    make_user,
    part,
)
from tests.report.builders import make_report
from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> Any:
    return make_section()


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section, title="栏目甲")


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(make_user("chief", is_superuser=True))
    return client


def copy_to(parent: Any, **choices: str) -> dict[str, Any]:
    return {"new_title": "副本", "new_slug": "copy", "new_parent_page": parent.pk, **choices}


def section_form(section: Any, agency: Agency) -> dict[str, Any]:
    return {
        "title": section.title,
        "slug": section.slug,
        "agency": agency.pk,
        "intro": "改过",
        "seo_title": "",
        "search_description": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "action-publish": "1",
    }


def test_copies_aliases_moves_and_unpublishing(admin: Client, section: Any, column: Any) -> None:
    page, other = make_document(column), make_column(make_section())
    step(admin, "copy", page.pk, data=copy_to(column, publish_copies="on"))
    step(admin, "copy", page.pk, data=copy_to(other, alias="on"))
    step(admin, "move_confirm", page.pk, other.pk)
    step(admin, "unpublish", page.pk)
    step(admin, "delete", page.pk)
    assert PublishedEntry.objects.get().title == "副本"


def test_a_copied_section(admin: Client, section: Any, column: Any) -> None:
    make_document(column)
    make_report(part(section, "reports"))
    choices = {"copy_subpages": "on", "publish_copies": "on"}
    step(admin, "copy", section.pk, data=copy_to(home(), **choices))
    assert PublishedEntry.objects.count() == 3  # the copied report has no year yet


def test_an_alias_that_becomes_a_page_gets_a_number_of_its_own(
    admin: Client, section: Any, column: Any
) -> None:
    page = make_document(column)
    alias = page.create_alias(parent=make_column(section), update_slug="alias")
    step(admin, "convert_alias", alias.pk)
    assert again(alias).index_number not in {"", page.index_number}
    assert PublishedEntry.objects.filter(page=alias).exists()


def test_a_draft_title_of_a_column_stays_inside(section: Any, column: Any) -> None:
    make_document(column)
    column.title = "尚未公开的名称"
    column.save_revision()
    assert PublishedEntry.objects.get().column_title == "栏目甲"


def test_a_new_title_of_the_list_of_reports(section: Any) -> None:
    index = part(section, "reports")
    make_report(index)
    index.title = "历年年报"
    index.save_revision().publish()
    assert PublishedEntry.objects.get().column_title == "历年年报"
    register_agrees()


def test_an_expired_document(column: Any) -> None:
    page = make_document(column)
    page.expire_at = timezone.now() - timedelta(days=1)
    page.save()
    call_command("publish_scheduled")
    assert not PublishedEntry.objects.exists()


@pytest.mark.parametrize("what", ["column", "document"])
def test_deleting_what_is_restricted(column: Any, what: str) -> None:
    page = make_document(column)
    closed = again(column) if what == "column" else page
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    closed.delete()
    connection.check_constraints()
    assert not PublishedEntry.objects.exists()


def test_another_agency_for_a_section(admin: Client, section: Any, column: Any) -> None:
    make_document(column)
    successor = make_agency()
    step(admin, "edit", section.pk, data=section_form(section, successor))
    assert PublishedEntry.objects.get().agency == successor


def test_another_agency_with_a_report_of_the_same_year(admin: Client, section: Any) -> None:
    other = make_section()
    make_report(part(section, "reports"))
    make_report(part(other, "reports"))
    url = reverse("wagtailadmin_pages:edit", args=[section.pk])
    response = admin.post(url, section_form(section, other.agency))
    assert "2023" in response.context["form"].errors["agency"][0]


def test_a_publisher_cannot_take_over_another_agencys_name(client: Client, section: Any) -> None:
    client.force_login(make_user(group=f"{section.agency.label} 信息公开管理员"))
    step(client, "edit", section.pk, data=section_form(section, make_agency()))
    assert (again(section).agency, again(section).intro) == (section.agency, "改过")


def test_a_section_without_agency_is_refused(section: Any) -> None:
    section.agency = None
    with pytest.raises(ValidationError, match="needs an agency"):
        section.clean()


def test_an_agency_that_has_given_numbers_is_kept(admin: Client, section: Any, column: Any) -> None:
    make_document(column)
    section.delete()
    agency = section.agency
    delete = reverse("wagtailsnippets_wagtail_disclosure_agency:delete", args=[agency.pk])
    bulk = reverse("wagtail_bulk_action", args=["wagtail_disclosure", "agency", "delete"])
    for url in (delete, f"{bulk}?id={agency.pk}"):
        assert "cannot be deleted" in admin.post(url, follow=True).content.decode()
    assert Agency.objects.filter(pk=agency.pk).exists()
    idle = make_agency()
    admin.post(reverse("wagtailsnippets_wagtail_disclosure_agency:delete", args=[idle.pk]))
    assert not Agency.objects.filter(pk=idle.pk).exists()


@pytest.mark.parametrize("headers", [{}, {"x-requested-with": "XMLHttpRequest"}])
def test_approving_what_is_no_longer_complete(
    admin: Client, column: Any, headers: dict[str, str]
) -> None:
    page = make_draft(column, summary="", mode="")
    task = GroupApprovalTask.objects.create(name="审核")
    task.groups.add(Group.objects.first())
    workflow = Workflow.objects.create(name="审核")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(page, None)
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    response = admin.post(url, headers=headers)
    assert response.status_code == (200 if headers else 302)
    edit = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "needs a summary" in edit
    assert not again(page).live
    assert page.current_workflow_task_state.status == state.STATUS_IN_PROGRESS
