"""Labels of the editors' lists and of facets."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from .fields import fields
from .kinds import KINDS, STATUSES
from .remembering import kept, once, remembered

__all__ = ["builtin", "choice_labels", "choices", "remembered", "title"]


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


def builtin(name: str) -> tuple[str, dict[str, str]]:
    """How a facet that every document has is called, and its values."""
    return (_("Kind"), _kinds()) if name == "kind" else (_("Status"), _statuses())


def title(name: str) -> str:
    """What the facet of a field is called."""
    return kept(("title", name), lambda: str(fields[name].label))


@once
def _kinds() -> dict[str, str]:
    return {value: str(label) for value, label in KINDS.items()}


@once
def _statuses() -> dict[str, str]:
    return {value: str(label) for value, label in STATUSES.items()}
