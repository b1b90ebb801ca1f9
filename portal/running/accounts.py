"""The demonstration's log-ins. They are made with the demo pack and go with it."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.db.models import QuerySet

DEMO_PASSWORD = "careway-demo-2026"  # noqa: S105

ACCOUNTS = (
    ("admin", "administrator: everything", None),
    ("editor", "editor: pages, figures, terms", "Editors"),
    ("moderator", "moderator: approves what others submit", "Moderators"),
    ("hr", "HR of one employer: its vacancies and stories", None),
)


def demo_accounts() -> list[tuple[str, str]]:
    names = set(get_user_model().objects.values_list("username", flat=True))
    return [(name, what) for name, what, _group in ACCOUNTS if name in names]


def make_demo_accounts() -> None:
    """Administrator, editor, moderator and HR; the careers' pack adds HR to its employer."""
    users = get_user_model().objects
    for name, what, group in ACCOUNTS:
        if users.filter(username=name).exists():
            continue
        user = users.create_user(
            name, f"{name}@example.org", DEMO_PASSWORD, first_name=what.split(":")[0].capitalize()
        )
        user.is_superuser = name == "admin"
        user.save()
        if group:
            user.groups.add(Group.objects.get(name=group))


def demo_users() -> QuerySet[AbstractUser]:
    """Those log-ins and nobody who happens to have such a name."""
    names = [name for name, _what, _group in ACCOUNTS]
    return get_user_model().objects.filter(username__in=names, email__endswith="@example.org")


def remove_demo_accounts() -> None:
    """What they wrote stays, without its author."""
    demo_users().delete()
