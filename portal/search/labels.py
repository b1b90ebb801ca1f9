"""Labels of the editors' lists."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from .remembering import once, remembered

__all__ = ["builtin", "choice_labels", "choices", "remembered"]


@once
def choices() -> list[Any]:
    """Every row of the editors' lists, in their order."""
    return list(apps.get_model("portal", "Choice").objects.all())


def choice_labels(list_name: str) -> Callable[[], dict[str, str]]:
    """For a field's ``choices``: the codes and labels of one of the editors' lists, in their order."""

    def labels() -> dict[str, str]:
        return _all_labels().get(list_name, {})

    labels.list_name = list_name  # type: ignore[attr-defined]
    return labels


@once
def _all_labels() -> dict[str, dict[str, str]]:
    lists: dict[str, dict[str, str]] = {}
    for choice in choices():
        lists.setdefault(choice.list, {}).setdefault(choice.code, choice.label)
    return lists


def builtin(name: str) -> str:
    return {"kind": _("Kind"), "status": _("Status")}[name]
