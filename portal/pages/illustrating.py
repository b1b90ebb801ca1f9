"""The pictures of pages are cut when a page is published or a picture is saved, and cards learn of it."""

from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import post_save
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from portal.media.cutting import picture_cut
from portal.media.illustrated import Illustrated
from portal.media.orders import order
from portal.search.outbox import note
from portal.search.sources import key_of

from .models import BasePage


def connect() -> None:
    page_published.connect(order_pictures, dispatch_uid="pages.pictures")
    for model in apps.get_models():
        if issubclass(model, Illustrated) and not issubclass(model, Page):
            post_save.connect(order_pictures, sender=model, dispatch_uid=f"pictures.{model._meta.label}")
    post_save.connect(order_again, sender=get_image_model(), dispatch_uid="pages.pictures")
    picture_cut.connect(note_cut, dispatch_uid="pages.pictures")


def order_pictures(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """A visitor never waits for a picture to be cut."""
    if isinstance(instance, Illustrated) and not kwargs.get("raw"):
        order(instance.pictures())


def order_again(sender: type[AbstractImage], instance: AbstractImage, **kwargs: Any) -> None:
    """Another file or focal point: whatever shows the picture has it cut anew."""
    if not kwargs.get("created") and not kwargs.get("raw"):
        showing = [*pointing_at(instance), *holding(instance)]
        order(pair for shown in showing for pair in shown.pictures() if pair[0] == instance)


def note_cut(sender: type[AbstractImage], image: AbstractImage, **kwargs: Any) -> None:
    """Cards carry the addresses of what is cut."""
    note(key_of(page) for page in pointing_at(image) if isinstance(page, BasePage))


def pointing_at(image: AbstractImage) -> list[Any]:
    """What names it in a field of its own. Wagtail's reference index lags until the worker has caught up."""
    return [
        shown
        for relation in image._meta.get_fields(include_hidden=True)
        if relation.one_to_many and issubclass(relation.related_model, Illustrated)
        for shown in relation.related_model._default_manager.filter(**{relation.field.name: image})
    ]


def holding(image: AbstractImage) -> list[Any]:
    """What has it in its text or in a row below it."""
    references = ReferenceIndex.get_references_to(image).values_list("content_type", "object_id").distinct()
    models = [(ContentType.objects.get_for_id(type_id).model_class(), pk) for type_id, pk in references]
    found = [model._default_manager.filter(pk=pk).first() for model, pk in models if model is not None]
    return [shown for shown in found if isinstance(shown, Illustrated)]
