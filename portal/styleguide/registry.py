"""Every part of the pages with an example of each of its states. An app plugs its own in from ``examples.py``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.utils.functional import Promise

from portal.registry import Registry

OURS = ("portal", "content", "careers", "chatbot")


@dataclass(frozen=True)
class Part:
    """``states``: a state's name → what the template is given. ``within`` is the element that it stands in, such as
    ``ul``. ``where`` says where else on the style guide it is seen, for what stands once on a page."""

    name: str | Promise
    states: Mapping[str | Promise, Mapping[str, Any]] = field(default_factory=dict)
    within: str = "div"
    where: str | Promise = ""


parts: Registry[Part] = Registry("examples")


def part_templates() -> Iterator[str]:
    """The name of every template in a ``parts`` folder of ours, as templates include it."""
    for label in OURS:
        if apps.is_installed(label):
            folder = Path(apps.get_app_config(label).path) / "templates"
            yield from sorted(str(path.relative_to(folder)) for path in folder.rglob("parts/*.html"))
