"""Key tasks for tests."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.people.due import local_day

_serial = count(1)
ROWS = ("milestones", "progress", "related_documents")


def make_index(section: Any, **fields: Any) -> Any:
    """A published list of key tasks."""
    values = {"title": "重大事项", "slug": "matters", "owner_office": "局办公室", **fields}
    index = get_settings().model("MATTER_INDEX_PAGE_MODEL")(live=False, **values)
    section.add_child(instance=index)
    index.save_revision().publish()
    return type(index).objects.get(pk=index.pk)


def task_values(**fields: Any) -> dict[str, Any]:
    """Everything a key task needs to be published."""
    number = next(_serial)
    return {
        "title": f"第{number}件重点工作",
        "slug": f"task-{number}",
        "year": 2025,
        "kind": "key_work",
        "owner_office": "文化艺术科",
        "goal": "年内完成。",
        **fields,
    }


def build_task(**fields: Any) -> Any:
    """An unsaved key task; ``milestones`` are (text, due, done), ``progress`` (day, text,
    percent).
    """
    model = get_settings().model("MATTER_PAGE_MODEL")
    rows = {name: fields.pop(name, []) for name in ROWS}
    page = model(live=False, **task_values(**fields))
    milestone, progress, document = (getattr(model, name).rel.related_model for name in ROWS)
    page.milestones = [
        milestone(text=text, due_on=due, done_on=done) for text, due, done in rows["milestones"]
    ]
    page.progress = [
        progress(dated_on=day, text=text, percent=percent)
        for day, text, percent in rows["progress"]
    ]
    page.related_documents = [document(document_id=pk) for pk in rows["related_documents"]]
    return page


def make_draft_task(index: Any, **fields: Any) -> Any:
    """A key task that has never been published."""
    page = build_task(**fields)
    index.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def make_task(index: Any, **fields: Any) -> Any:
    """A published key task, fresh from the database."""
    page = make_draft_task(index, **fields)
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)


def in_days(days: int) -> date:
    """A day so many days from today."""
    return local_day() + timedelta(days=days)
