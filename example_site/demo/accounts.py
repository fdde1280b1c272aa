"""The demo's people. Their passwords are public: never load the demo where it matters."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile


@dataclass(frozen=True)
class Account:
    """A demo account; ``groups`` are the ends of the names of its groups in ``agency``."""

    username: str
    password: str
    role: str
    groups: tuple[str, ...] = ()
    agency: str = "县文旅局"


# One account for each role in the agencies around the bureau.
ROLES = {
    "editor": "信息公开编辑",
    "office": "领导小组办公室",
    "leader": "分管领导",
    "principal": "主要领导",
    "oversight": "纪检监督",
    "manager": "信息公开管理员",
}


def _people(name: str, agency: str) -> list[Account]:
    return [
        Account(f"{name}-{role}", f"demo-{role}-2023", f"{agency} {group}", (group,), agency)
        for role, group in ROLES.items()
    ]


ACCOUNTS = (
    Account("admin", "demo-admin-2023", "网站管理员"),
    Account("editor", "demo-editor-2023", "县文旅局 编辑", ("信息公开编辑",)),
    Account("proofreader", "demo-proofreader-2023", "县文旅局 校对", ("信息公开编辑",)),
    Account("office", "demo-office-2023", "县文旅局 领导小组办公室", ("领导小组办公室",)),
    Account("leader", "demo-leader-2023", "县文旅局 分管领导", ("分管领导",)),
    Account("principal", "demo-principal-2023", "县文旅局 主要领导", ("主要领导",)),
    Account("oversight", "demo-oversight-2023", "县文旅局 纪检监督", ("纪检监督",)),
    Account("manager", "demo-manager-2023", "县文旅局 信息公开管理员", ("信息公开管理员",)),
    Account("duty", "demo-duty-2023", "值班应急发布", ("信息公开管理员", "信息公开应急发布")),
    *_people("county", "县政府办"),
    *_people("finance", "县财政局"),
)


def create_accounts() -> None:
    """Create the accounts that do not exist; leave the others as they are."""
    users = get_user_model().objects
    for account in ACCOUNTS:
        if users.filter(username=account.username).exists():
            continue
        create = users.create_user if account.groups else users.create_superuser
        email = f"{account.username}@example.com"
        user = create(account.username, email, account.password, last_name=account.role)
        UserProfile.objects.create(user=user, preferred_language="zh-hans")
        for suffix in account.groups:
            user.groups.add(_group(account.agency, suffix))


def _group(agency: str, suffix: str) -> Group:
    """The agency's group; the one for emergencies belongs to the whole portal."""
    return Group.objects.get(name__in=[f"{agency} {suffix}", suffix])
