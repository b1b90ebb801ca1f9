"""Which row a pack means: by its name in a pack, or by the slug of a row that was here before."""

import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page, Site

from .kinds import kinds
from .models import LoadedItem


class NotFound(LookupError):
    """A pack names something that neither it nor the site holds."""


class Finder:
    """Remembers what it found: one of these serves one loading."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Any] = {}
        self._paths: dict[str, int] | None = None

    def row(self, model: type[Model], slug: str) -> Model:
        key = (model._meta.label, slug)
        if key not in self._known:
            self._known[key] = self._loaded(model, slug) or self._by_slug(model, slug)
        return self._known[key]

    def choice(self, list_name: str, code: str) -> Model:
        return self.row(apps.get_model("portal.Choice"), f"{list_name}/{code}")

    def figure(self, slug: str) -> int:
        return self.row(apps.get_model("portal.Figure"), slug).pk

    def term(self, slug: str) -> tuple[int, str]:
        term: Any = self.row(apps.get_model("portal.Term"), slug)
        return term.pk, term.short

    def page(self, path: str) -> int | None:
        """The page at an address of the site, below its home page; None when a view owns it."""
        if self._paths is None:
            root = self.home
            pages = Page.objects.descendant_of(root, inclusive=True).values_list("url_path", "pk")
            self._paths = {url_path[len(root.url_path) - 1 :]: pk for url_path, pk in pages}
        return self._paths.get(path.split("#")[0].rstrip("/") + "/")

    def sources(self, fact: str) -> list[dict[str, str]]:
        if fact not in self.facts:
            raise NotFound(f"no fact {fact}")
        return self.facts[fact]

    def forget_paths(self) -> None:
        self._paths = None

    @property
    def home(self) -> Page:
        return Site.objects.get(is_default_site=True).root_page

    @cached_property
    def facts(self) -> dict[str, list[dict[str, str]]]:
        """The sources of every fact that a section may rest on."""
        files = [
            path
            for config in apps.get_app_configs()
            for path in sorted(Path(config.path, "packs").glob("*/facts.toml"))
        ]
        tables = [tomllib.loads(path.read_text("utf-8"))["fact"] for path in files]
        return {fact["id"]: fact["sources"] for table in tables for fact in table}

    def _loaded(self, model: type[Model], slug: str) -> Model | None:
        names = [name for name, kind in kinds.items() if kind.model is model]
        if not names:
            return None
        found = LoadedItem.objects.filter(
            kind__in=names, slug=slug, content_type=ContentType.objects.get_for_model(model)
        ).last()
        return found.thing() if found else None

    def _by_slug(self, model: type[Model], slug: str) -> Model:
        found = model._default_manager.filter(slug=slug).first() if _has_slug(model) else None
        if found is None:
            raise NotFound(f"no {model._meta.verbose_name} {slug!r}")
        return found


def _has_slug(model: type[Model]) -> bool:
    return any(field.name == "slug" for field in model._meta.get_fields())
