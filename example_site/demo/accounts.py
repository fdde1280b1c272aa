"""The demo's people. Their passwords are public: never load the demo where it matters."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile


@dataclass(frozen=True)
class Account:
    """A demo account; ``group`` is the end of the name of the group it is in."""

    username: str
    password: str
    role: str
    group: str = ""


ACCOUNTS = (
    Account("admin", "demo-admin-2023", "网站管理员"),
    Account("editor", "demo-editor-2023", "县文旅局 编辑", "信息公开编辑"),
    Account("publisher", "demo-publisher-2023", "县文旅局 发布", "信息公开发布"),
)


def create_accounts() -> None:
    """Create the accounts that do not exist; leave the others as they are."""
    users = get_user_model().objects
    for account in ACCOUNTS:
        if users.filter(username=account.username).exists():
            continue
        create = users.create_user if account.group else users.create_superuser
        email = f"{account.username}@example.com"
        user = create(account.username, email, account.password, last_name=account.role)
        UserProfile.objects.create(user=user, preferred_language="zh-hans")
        if account.group:
            user.groups.add(Group.objects.get(name__endswith=account.group))
