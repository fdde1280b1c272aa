"""Calendar days from CSV: all of them, or none."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from wagtail.models import ModelLogEntry

from tests.base.calendar import make_day
from tests.factories import make_user
from wagtail_disclosure.base import calendar_import
from wagtail_disclosure.base.calendar_days import CalendarDay
from wagtail_disclosure.base.calendar_import import ImportCalendarDays

pytestmark = pytest.mark.django_db

HEADING = "日期,类别,名称,来源\n"
CORBAN = HEADING + "".join(
    f"2025-06-{day:02d},地区节假日,古尔邦节,演示通知1号\n" for day in range(6, 11)
)


def entered() -> dict[str, tuple[str, str]]:
    return {str(day.date): (day.kind, day.name) for day in CalendarDay.objects.all()}


def run(tmp_path, content: str | bytes, *arguments: str) -> None:
    path = tmp_path / "days.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    call_command("import_calendar_days", path, *arguments)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_loaded_in_the_encodings_that_spreadsheets_write(tmp_path, capsys, encoding):
    run(tmp_path, CORBAN.encode(encoding))
    assert capsys.readouterr().out.splitlines()[-1] == "5 added, 0 changed, 0 unchanged"
    assert entered()["2025-06-10"] == ("regional_holiday", "古尔邦节")
    run(tmp_path, CORBAN.encode(encoding))
    assert capsys.readouterr().out.strip() == "0 added, 0 changed, 5 unchanged"


def test_a_dry_run_says_what_would_happen_and_writes_nothing(tmp_path, capsys):
    make_day("2025-06-06", "regional_holiday", name="节")
    run(tmp_path, CORBAN, "--dry-run")
    out = capsys.readouterr().out
    assert "would be added: 2025-06-07 Regional holiday 古尔邦节" in out
    assert "would be changed: 2025-06-06 Regional holiday 古尔邦节" in out
    assert "4 would be added, 1 would be changed, 0 unchanged" in out
    assert entered() == {"2025-06-06": ("regional_holiday", "节")}
    assert not ModelLogEntry.objects.exists()


@pytest.mark.parametrize(
    ("line", "day", "kind"),
    [
        ("2027/10/1,法定节假日,国庆节,通知", "2027-10-01", "holiday"),
        ("2027年10月9日,调休上班,国庆节,通知", "2027-10-09", "makeup_workday"),
        ("2027.10.9, 调休上班日 ,,通知", "2027-10-09", "makeup_workday"),
        ("2025-06-06,民族节假日,古尔邦节,通知", "2025-06-06", "regional_holiday"),
        ("2024-10-12,普通日,,通知", "2024-10-12", "ordinary"),
        ("2024-10-12,Ordinary,,通知", "2024-10-12", "ordinary"),
    ],
)
def test_days_and_kinds_are_read_as_people_write_them(line, day, kind):
    assert ImportCalendarDays(HEADING + line).execute().problems == ()
    assert entered()[day][0] == kind


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("2025-02-30,法定节假日,节,通知", "“2025-02-30” is no day; write 2025-03-29."),
        ("六月六日,法定节假日,节,通知", "“六月六日” is no day"),
        (",法定节假日,节,通知", "“” is no day"),
        ("２０２５-06-06,法定节假日,节,通知", "is no day"),
        ("2025-06-06,休息,节,通知", "Unknown kind “休息”; use 法定节假日, 调休上班,"),
        ("2025-06-06,,节,通知", "Unknown kind “”"),
        ("2025-06-06,法定节假日,节,", "source: This field cannot be blank."),
        ("2025-06-06,法定节假日,节", "source: This field cannot be blank."),
        ("2025-06-06,法定节假日,,通知", "name: A holiday needs its name."),
        ("2025-06-06,调休上班,节,通知", "is a Friday and no national holiday"),
        ("0025-06-06,法定节假日,节,通知", "date: Ensure this value is greater than"),
        ("2025-06-09,法定节假日,节,通知", "2025-06-09 is twice in the file."),
        (f"2025-06-06,法定节假日,{'长' * 51},通知", "name: Ensure this value has at most 50"),
        ("2025-06-06,法定节假日,节,\0", None),
    ],
)
def test_one_wrong_line_loads_nothing_and_is_named(tmp_path, line, message):
    good = "2025-06-09,地区节假日,古尔邦节,演示通知\n"
    with pytest.raises(CommandError) as caught:
        run(tmp_path, HEADING + good + line)
    if message:
        assert str(caught.value).startswith("Line 3: ") and message in str(caught.value)
        assert caught.value.returncode == 1
    assert entered() == {}


def test_every_wrong_line_is_named():
    result = ImportCalendarDays(HEADING + "x,y,,\n\n2025-06-06,法定节假日,节,\n").execute()
    assert [problem.partition(":")[0] for problem in result.problems] == ["Line 2", "Line 4"]


@pytest.mark.parametrize(
    ("content", "message", "status"),
    [
        (b"", "The first line must name the columns, one of them: 日期, date.", 1),
        ("日期,类别,名称\n2025-06-06,放假,节".encode(), "one of them: 来源, 文件, source.", 1),
        (HEADING.encode(), "The file has no days.", 1),
        (HEADING.encode() + b"\n,,,\n", "The file has no days.", 1),
        (HEADING.encode() + b'"open', "This is no CSV.", 1),
        (b"\x00\x01\x02\xff", "no CSV in UTF-8 or GB 18030", 2),
        (HEADING.encode() + b"2025\x00", "no CSV in UTF-8 or GB 18030", 2),
        (b"\xff\xfe\xff", "no CSV in UTF-8 or GB 18030", 2),
        (HEADING.encode() + b"x" * 1024 * 1024, "larger than 1 MB", 2),
    ],
)
def test_what_is_no_list_is_refused_with_a_message(tmp_path, content, message, status):
    with pytest.raises(CommandError, match=message) as caught:
        run(tmp_path, content)
    assert caught.value.returncode == status
    assert entered() == {}


@pytest.mark.parametrize("name", ["nothing.csv", "."])
def test_what_cannot_be_opened_is_named(tmp_path, name):
    with pytest.raises(CommandError) as caught:
        call_command("import_calendar_days", tmp_path / name)
    assert caught.value.returncode == 2


def test_too_many_lines_are_refused(monkeypatch):
    monkeypatch.setattr(calendar_import, "MAX_LINES", 4)
    assert ImportCalendarDays(CORBAN).execute().problems == ("The file has more than 4 lines.",)


def test_every_change_is_in_the_log_with_who_made_it():
    make_day("2025-06-06", "regional_holiday", name="节")
    make_day("2024-06-06", "regional_holiday", name="节")
    user = make_user("root", is_superuser=True)
    ImportCalendarDays(CORBAN, user).execute()
    entries = ModelLogEntry.objects.order_by("action", "label")
    assert [(entry.action, entry.label[:10]) for entry in entries] == [
        *(("wagtail.create", f"2025-06-{day:02d}") for day in range(7, 11)),
        ("wagtail.edit", "2025-06-06"),
    ]
    assert {entry.user for entry in entries} == {user}
    assert entered()["2024-06-06"] == ("regional_holiday", "节")
    assert CalendarDay.objects.get(date=date(2025, 6, 6)).source == "演示通知1号"


def test_two_imports_at_the_same_moment_do_not_break(monkeypatch):
    def taken(*args, **kwargs):
        raise IntegrityError

    monkeypatch.setattr(CalendarDay, "save", taken)
    (problem,) = ImportCalendarDays(CORBAN).execute().problems
    assert "import the file again" in problem
