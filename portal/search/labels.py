"""Labels of the editors' lists, read once a search."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.utils.translation import gettext as _

_memory: ContextVar[dict[str, dict[str, str]] | None] = ContextVar("labels", default=None)


@contextmanager
def remembered() -> Iterator[None]:
    """Inside, a list is read from the database at most once."""
    token = _memory.set({} if _memory.get() is None else _memory.get())
    try:
        yield
    finally:
        _memory.reset(token)


def choice_labels(list_name: str) -> Callable[[], dict[str, str]]:
    """For a field's ``choices``: the codes and labels of one of the editors' lists, in their order."""
    return lambda: _all_choices().get(list_name, {})


def _all_choices() -> dict[str, dict[str, str]]:
    memory = _memory.get()
    if memory is not None and "" in memory:
        return memory
    lists: dict[str, dict[str, str]] = {"": {}}
    for choice in apps.get_model("portal", "Choice").objects.all():
        lists.setdefault(choice.list, {}).setdefault(choice.code, choice.label)
    if memory is not None:
        memory.update(lists)
    return lists


def builtin(name: str) -> str:
    return {"kind": _("Kind"), "status": _("Status")}[name]
