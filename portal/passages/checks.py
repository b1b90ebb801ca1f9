"""A dotted path among the settings leads somewhere."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from portal.named import is_path

PARTS = ("CAREWAY_RETRIEVER", "CAREWAY_EMBEDDING_MODEL", "CAREWAY_CHAT_MODEL")


@register()
def named_parts_exist(**kwargs: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for name in PARTS:
        path = getattr(settings, name)
        is_wanted = name == "CAREWAY_RETRIEVER" and path
        if not is_wanted and not is_path(path):
            continue
        try:
            part = import_string(path)
        except ImportError as error:
            found.append(Error(f"{name}={path!r} leads nowhere: {error}", id="portal.E001"))
            continue
        if not callable(part):
            found.append(Error(f"{name}={path!r} is no class and no function.", id="portal.E002"))
    return found
