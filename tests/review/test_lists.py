"""The lists that administrators keep, the CSV import of expressions, and what is shipped."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from tests.factories import make_user
from tests.review.factories import make_office, make_person
from wagtail_disclosure.base.csv_rows import MAX_BYTES
from wagtail_disclosure.base.viewsets import SUBMENU_HOOK
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.lists import CannedComment, ChecklistItem, ListedExpression
from wagtail_disclosure.review.proof import expression_import
from wagtail_disclosure.review.proof.defaults import load_defaults
from wagtail_disclosure.review.proof.expression_import import ImportExpressions
from wagtail_disclosure.review.roles import Role
from wagtail_disclosure.review.tiers import Tier

pytestmark = pytest.mark.django_db
IMPORT = "disclosure_expressions:import"
HEADING = "wrong,suggestion,kind,note,is_active\n"


def upload(client, content):
    file = SimpleUploadedFile("words.csv", content, "text/csv")
    return client.post(reverse(IMPORT), {"file": file})


def listed():
    return {item.wrong: item for item in ListedExpression.objects.all()}


@pytest.fixture
def administrator(office, client):
    client.force_login(office.administrator)
    return office.administrator


def test_only_administrators_and_superusers_keep_the_lists(office, client):
    item = ChecklistItem.objects.create(tier="office", text="要点")
    comment = CannedComment.objects.create(decision="approve", text="同意")
    word = ListedExpression.objects.create(wrong="其它", suggestion="其他")
    addresses = [reverse(IMPORT)]
    for name, pk in (("checklist", item.pk), ("comments", comment.pk), ("expressions", word.pk)):
        addresses += [reverse(f"disclosure_{name}:{view}") for view in ("index", "add")]
        addresses += [
            reverse(f"disclosure_{name}:{view}", args=[pk])
            for view in ("edit", "delete", "history", "usage")
        ]
    assert client.get(addresses[0])["Location"].startswith(reverse("wagtailadmin_login"))
    others = [office.editor, office.office, office.leader, office.principal, office.oversight]
    for user in others:
        client.force_login(user)
        for address in addresses:
            assert client.get(address)["Location"] == reverse("wagtailadmin_home"), address
    for user in (office.administrator, make_user("root", is_superuser=True)):
        client.force_login(user)
        for address in addresses:
            assert client.get(address).status_code == 200, address
    client.force_login(office.editor)
    for address in addresses:
        assert client.post(address, {"text": "x"})["Location"] == reverse("wagtailadmin_home")


def test_the_policy_knows_whom_it_admits(office):
    policy = policy_registry.get_by_type(ChecklistItem)
    other = make_office().administrator
    gone = make_person(office.agency, Role.ADMINISTRATOR, is_active=False)
    root = make_user("root", is_superuser=True)
    assert set(policy.users_with_permission("add")) == {office.administrator, other, root}
    assert not policy.user_has_permission(gone, "add")


def test_the_menu_shows_the_lists_to_administrators_only(office, rf):
    items = [fn() for fn in hooks.get_hooks(SUBMENU_HOOK)]
    ours = [item for item in items if isinstance(item, MenuItem) and "/disclosure_" in item.url]
    assert len(ours) == 3
    request = rf.get("/")
    for user, is_shown in ((office.administrator, True), (office.office, False)):
        request.user = user
        assert {bool(item.is_shown(request)) for item in ours} == {is_shown}


def test_an_administrator_adds_and_changes_a_point(administrator, client):
    posted = {"tier": "office", "text": "附件可以打开", "sort_order": 5, "is_active": "on"}
    client.post(reverse("disclosure_checklist:add"), posted)
    item = ChecklistItem.objects.get()
    edit = reverse("disclosure_checklist:edit", args=[item.pk])
    client.post(edit, {**posted, "text": "附件齐全"})
    item.refresh_from_db()
    assert item.text == "附件齐全"


def test_an_import_is_shown_first_and_done_when_confirmed(administrator, client):
    ListedExpression.objects.create(wrong="其它", suggestion="其它")
    content = "错误写法,建议写法,类型,备注\n其它,其他,,统一\n按装,安装,错别字,\n".encode("gb18030")
    response = upload(client, content)
    result = response.context["result"]
    assert (result.added, result.changed, result.problems) == (("按装",), ("其它",), ())
    assert set(listed()) == {"其它"}
    text = response.context["confirm"]["text"].value()
    response = client.post(reverse(IMPORT), {"confirm": "1", "text": text})
    assert response["Location"] == reverse("disclosure_expressions:index")
    assert listed()["其它"].suggestion == "其他"
    assert listed()["按装"].kind == "misspelling"
    entry = LedgerEntry.objects.get(act=Act.REFERENCE)
    assert (entry.user_id, "按装" in entry.data) == (str(administrator.pk), True)


def test_one_wrong_line_stops_the_whole_import(administrator, client):
    lines = [
        "好词,换词,,,",
        ",空,,,",
        "词一,x,胡说,,",
        f"{'长' * 101},x,,,",
        "好词,重复,,,",
        "词二,x,,,也许",
        "",
        "词三,x,sensitive,,否",
    ]
    response = upload(client, (HEADING + "\n".join(lines)).encode())
    problems = response.context["result"].problems
    assert [problem.partition(":")[0] for problem in problems] == [
        "Line 3",
        "Line 4",
        "Line 5",
        "Line 6",
        "Line 7",
    ]
    assert "胡说" in problems[1]
    assert "好词" in problems[3]
    assert "Nothing was imported" in response.content.decode()
    posted = {"confirm": "1", "text": HEADING + "\n".join(lines)}
    assert "Nothing was imported" in client.post(reverse(IMPORT), posted).content.decode()
    assert not listed()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The submitted file is empty."),
        ("词,义\n其它,其他".encode(), "The first line must name the columns"),
        (b"wrong\n" + b"x" * MAX_BYTES, "larger than 1 MB"),
        (b"\x00\x01\x02\xff", "no CSV in UTF-8"),
        (b'wrong\n"open', "This is no CSV."),
    ],
)
def test_what_is_no_list_is_refused_with_a_message(administrator, client, content, message):
    response = upload(client, content)
    assert response.status_code == 200
    assert message in response.content.decode()
    assert not listed()


def test_a_confirmation_without_text_is_refused(administrator, client):
    response = client.post(reverse(IMPORT), {"confirm": "1"})
    assert "This field is required." in response.content.decode()
    response = client.post(reverse(IMPORT), {})
    assert "This field is required." in response.content.decode()


def test_too_many_lines_are_refused(monkeypatch):
    monkeypatch.setattr(expression_import, "MAX_LINES", 2)
    result = ImportExpressions("wrong\na\nb\nc\n").execute()
    assert result.problems == ("The file has more than 2 lines.",)
    assert not listed()


def test_what_is_exported_can_be_imported(administrator, client):
    ListedExpression.objects.create(
        wrong="其它", suggestion="其他", kind="sensitive", note="a,b", is_active=False
    )
    response = client.get(reverse("disclosure_expressions:index"), {"export": "csv"})
    content = b"".join(response.streaming_content)
    result = upload(client, content).context["result"]
    assert (result.problems, result.unchanged, result.changed) == ((), 1, ())


def test_the_list_leads_to_the_import(administrator, client):
    html = client.get(reverse("disclosure_expressions:index")).content.decode()
    assert reverse(IMPORT) in html


def test_a_new_portal_begins_with_the_shipped_lists_and_keeps_its_own():
    lines = load_defaults()
    assert [line.partition(" ")[0] for line in lines] == ["checklist", "comments", "expressions"]
    assert {item.tier for item in ChecklistItem.objects.all()} == set(Tier)
    office_points = ChecklistItem.objects.filter(tier=Tier.OFFICE).values_list("text", flat=True)
    gates = ["政治关", "法律关", "政策关", "保密关", "文字关"]
    assert [text.partition("：")[0] for text in office_points] == gates
    assert len(listed()) > 100
    CannedComment.objects.exclude(decision="approve").delete()
    ListedExpression.objects.all().delete()
    assert [line.partition(" ")[0] for line in load_defaults()] == ["expressions"]
    assert set(CannedComment.objects.values_list("decision", flat=True)) == {"approve"}
