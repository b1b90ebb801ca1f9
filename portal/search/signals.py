"""What changes notes itself: rows with a source, what they show, the page tree, who may see it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move, published, unpublished

from .holding import keys_holding
from .outbox import note
from .sources import by_label, key_of

Keys = Callable[[Any], Iterable[str]]


def connect() -> None:
    """Listens for every registered source. May be called again when sources are added."""
    for label, source in by_label().items():
        _own(source.model)
        for other, touches in source.touched_by().items():
            _touching(other, label, touches)
    _listen((post_save, post_delete), Page, "page", lambda page: [key_of(page.specific_deferred)])
    _listen((post_save, post_delete), PageViewRestriction, "restriction", lambda row: _tree(row.page))
    vocabulary = {"term": _own_key, "choice": _labelled, "searchrule": _own_key, "pin": _own_key}
    for name, keys in vocabulary.items():
        if name in apps.all_models["portal"]:
            _listen((post_save, post_delete), apps.get_model("portal", name), "vocabulary", keys)
    for signal in (post_page_move, page_slug_changed):
        signal.connect(_moved, dispatch_uid="search.moved")
    for signal in (published, unpublished):
        signal.connect(_published, dispatch_uid="search.published")


def _own_key(row: models.Model) -> list[str]:
    return [key_of(row)]


def _labelled(choice: Any) -> list[str]:
    """Whatever carries it is found by its label."""
    return [key_of(choice), *keys_holding(choice.list, choice.code)]


def _own(model: type[models.Model]) -> None:
    _listen((post_save, pre_delete), model, "own", lambda obj: [key_of(obj)])
    for relation in get_all_child_relations(model):
        _child(model, relation.related_model, relation.field.name)
    for field in model._meta.many_to_many:
        through = getattr(field.remote_field, "through", None)
        if through and through._meta.auto_created:
            m2m_changed.connect(_linked, sender=through, dispatch_uid=f"search.linked.{model._meta.label}")


def _child(model: type[models.Model], child: type[models.Model], name: str) -> None:
    def keys(row: models.Model) -> list[str]:
        return _parent(row, model, name)

    _listen((post_save, post_delete), child, f"child.{model._meta.label}.{name}", keys)


def _touching(other: type[models.Model], label: str, touches: Callable[[Any], Iterable[int]]) -> None:
    def keys(row: models.Model) -> Iterable[str]:
        return [f"{label}:{number}" for number in touches(row)]

    _listen((post_save, pre_delete), other, f"touching.{label}", keys)


def _listen(signals: Iterable[Any], model: type[models.Model], name: str, keys: Keys) -> None:
    def receive(instance: models.Model, **kwargs: Any) -> None:
        if not kwargs.get("raw"):
            note(keys(instance))

    for number, signal in enumerate(signals):
        signal.connect(receive, sender=model, weak=False, dispatch_uid=f"search.{name}.{number}")


def _parent(row: models.Model, model: type[models.Model], name: str) -> list[str]:
    number = getattr(row, f"{name}_id", None)
    return [f"{model._meta.label_lower}:{number}"] if number else []


def _linked(instance: models.Model, model: type[models.Model], pk_set: set | None, **kwargs: Any) -> None:
    """A many-to-many link changed, from either side."""
    known = by_label()
    keys = [key_of(instance)] if type(instance)._meta.label_lower in known else []
    if model._meta.label_lower in known:
        keys += [f"{model._meta.label_lower}:{number}" for number in pk_set or ()]
    note(keys)


def _moved(instance: Page, **kwargs: Any) -> None:
    note(_tree(instance))


def _published(instance: models.Model, **kwargs: Any) -> None:
    """Sent after children and links are stored, which a row's own save may come before."""
    note([key_of(instance)])


def _tree(page: Page) -> list[str]:
    """The page and everything below it, whose addresses and visibility hang on it, with what shows them."""
    below = list(page.get_descendants(inclusive=True).specific(defer=True))
    return [key_of(one) for one in below] + [key for one in below for key in _showing(one)]


def _showing(page: Page) -> list[str]:
    return [
        f"{label}:{number}"
        for label, source in by_label().items()
        for model, touches in source.touched_by().items()
        if model is type(page)
        for number in touches(page)
    ]
