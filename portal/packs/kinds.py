"""The kinds of thing that a pack may hold. Apps register theirs in ``demo.py``."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model
from wagtail.models import Page

from portal.registry import Registry


@dataclass(frozen=True)
class Kind:
    """``order``: rows first, then pages, then what refers to pages. Lower is loaded earlier."""

    model_name: str
    order: int
    folder: str = ""
    """For a page: the index page it lies in when no employer owns it. Empty: straight below the home page."""
    natural: tuple[str, ...] = ("slug",)
    """Fields that say which row is meant when it was there before the pack."""
    renamed: dict[str, str] = field(default_factory=dict)
    """Keys of a file whose field has another name."""
    least_words: int = 0
    """The shortest that a hand-written one may be."""
    create: Callable[..., Any] | None = None
    """Makes the bare page below its parent, for what is more than a page."""
    drawing: str = ""
    """What is drawn for it in the demo (``portal.packs.drawing``)."""
    shows: str = ""
    """The field that shows the drawing, unless the row names another picture there."""
    restates: bool = False
    """It says in rules what pages say in prose: the same words in both are no copying."""
    aside: tuple[str, ...] = ()
    """Keys of a row that are no fields: its app acts on them when all is loaded."""
    publish: Callable[[Any], Any] | None = None
    """Publishes what is no page, by the verb of its app."""

    @property
    def model(self) -> type[Model]:
        return apps.get_model(self.model_name)


kinds: Registry[Kind] = Registry("demo")
after_loading: Registry[Callable[[str], None]] = Registry("demo")
"""Called with the pack's name when all of it is there."""
before_removing: Registry[Callable[[str], None]] = Registry("demo")
"""Called with the pack's name while all of it is still there."""
after_removing: Registry[Callable[[str], None]] = Registry("demo")
"""Called with the pack's name when all of it is gone: what has to be there while it goes."""


def is_page(kind: str) -> bool:
    return issubclass(kinds[kind].model, Page)
