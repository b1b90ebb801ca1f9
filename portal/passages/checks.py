"""A dotted path among the settings leads somewhere."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from portal.dotted import is_dotted

EITHER = ("CAREWAY_EMBEDDING_MODEL", "CAREWAY_CHAT_MODEL")
"""A model's name, or a path."""


def paths() -> dict[str, str]:
    named = {name: getattr(settings, name) for name in EITHER if is_dotted(getattr(settings, name))}
    retriever = settings.CAREWAY_RETRIEVER
    return named | ({"CAREWAY_RETRIEVER": retriever} if retriever else {})


@register()
def named_parts_exist(**kwargs: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for name, path in paths().items():
        try:
            part = import_string(path)
        except ImportError as error:
            found.append(Error(f"{name}={path!r} leads nowhere: {error}", id="portal.E001"))
            continue
        if not callable(part):
            found.append(Error(f"{name}={path!r} is no class and no function.", id="portal.E002"))
    return found
