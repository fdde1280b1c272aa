"""Disclosure items: the shipped catalogue, imports that are all or nothing, the public table."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from tests.factories import make_agency, make_section, part
from wagtail_disclosure.catalogue.item_import import SHIPPED, import_items
from wagtail_disclosure.catalogue.items import DisclosureItem
from wagtail_disclosure.catalogue.workbook import standard_catalogue_workbook
from wagtail_disclosure.pages.models import StandardCataloguePage

pytestmark = pytest.mark.django_db

HEADER = SHIPPED.read_text(encoding="utf-8-sig").splitlines()[0]


def csv_file(tmp_path, *rows: str, header: str = HEADER):
    path = tmp_path / "items.csv"
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    return path


def test_the_shipped_catalogue_loads_once(capsys):
    call_command("load_disclosure_items")
    count = DisclosureItem.objects.count()
    assert count > 20
    assert set(DisclosureItem.objects.values_list("domain", flat=True)) >= {"公共文化服务", "旅游"}
    capsys.readouterr()
    call_command("load_disclosure_items")
    assert f"0 added, 0 changed, {count} unchanged" in capsys.readouterr().out


def test_a_dry_run_writes_nothing(capsys):
    call_command("load_disclosure_items", "--dry-run")
    assert not DisclosureItem.objects.exists()
    assert "would be added" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("旅游,一,行政许可,旅行社设立许可,,,,本机关,,全社会,主动,县级,", "序号"),
        ("旅游,1,行政许可,旅行社设立许可,,,,本机关,,所有人,主动,县级,", "公开对象"),
        ("旅游,1,行政许可,旅行社设立许可,,,,没有的局,,全社会,主动,县级,", "没有的局"),
        ("旅游,1,行政许可,,,,,本机关,,全社会,主动,县级,", "第 3 行"),
    ],
)
def test_one_bad_row_loads_nothing(tmp_path, row, message):
    good = "旅游,1,公共服务,旅游提示警示信息,,,7个工作日,本机关,政府网站,全社会,主动,县级,"
    with pytest.raises(CommandError, match=message):
        call_command("load_disclosure_items", csv_file(tmp_path, good, row))
    assert not DisclosureItem.objects.exists()


def test_a_missing_column_is_named(tmp_path):
    result = import_items(csv_file(tmp_path, header="领域,序号"))
    assert "一级事项" in result.problems[0]


def test_an_unreadable_file_is_no_traceback(tmp_path):
    path = tmp_path / "items.csv"
    path.write_bytes("领域".encode("gbk"))
    for unreadable in (path, tmp_path / "absent.csv"):
        with pytest.raises(CommandError) as error:
            call_command("load_disclosure_items", unreadable)
        assert error.value.returncode == 2


def test_an_agencys_own_row_replaces_nothing_of_the_others(tmp_path):
    agency = make_agency(name="测试局")
    row = "旅游,1,公共服务,旅游提示警示信息,,,7个工作日,{},政府网站,全社会,主动,县级,"
    result = import_items(csv_file(tmp_path, row.format("本机关"), row.format("测试局")))
    assert (result.added, result.problems) == (2, ())
    changed = import_items(csv_file(tmp_path, row.format("测试局").replace("7个", "5个")))
    assert (changed.added, changed.changed) == (0, 1)
    assert DisclosureItem.objects.get(agency=agency).time_limit == "5个工作日"


@pytest.fixture
def page():
    page = StandardCataloguePage(title="基层政务公开标准目录", slug="standard")
    part(make_section(), "catalogue").add_child(instance=page)
    page.save_revision().publish()
    return page


def test_the_public_page_shows_own_and_common_items_only(client, page):
    common = {"domain": "旅游", "level_1": "公共服务"}
    DisclosureItem.objects.create(number=1, level_2="提示警示", **common)
    DisclosureItem.objects.create(number=2, level_2="别家事项", agency=make_agency(), **common)
    text = client.get(page.url).content.decode()
    assert "提示警示" in text
    assert "别家事项" not in text


def test_the_workbook_holds_the_same_rows_and_runs_no_formula(client, page):
    DisclosureItem.objects.create(
        domain="旅游", number=1, level_1="公共服务", level_2="提示警示", elements="=1+1"
    )
    response = client.get(page.url + "xlsx/")
    assert response["Content-Type"].endswith("spreadsheetml.sheet")
    sheet = load_workbook(BytesIO(response.content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:4] == ("领域", "序号", "一级事项", "二级事项")
    assert rows[1][:5] == ("旅游", 1, "公共服务", "提示警示", "'=1+1")
    assert rows[1][7] not in (None, "")


def test_the_workbook_keeps_rubbish_as_text():
    item = DisclosureItem(
        domain="\x0b文化", number=1, level_1="=1+1", level_2="\t=1+1", elements="\x0c@A1"
    )
    content = standard_catalogue_workbook("目\x0b录", [item], None)
    row = [cell.value for cell in load_workbook(BytesIO(content)).active[2]]
    assert row[:5] == ["文化", 1, "'=1+1", "'\t=1+1", "'@A1"]
