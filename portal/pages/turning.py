"""What happens around a page by itself: its document turns on a day, its pictures are cut on publication."""

from datetime import datetime, time, timedelta
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from portal import clock
from portal.media.cutting import picture_cut
from portal.media.illustrated import Illustrated
from portal.media.orders import order
from portal.people.models import Consent
from portal.search.outbox import note
from portal.search.sources import by_label, key_of

from .models import BasePage


def connect() -> None:
    page_published.connect(note_turns, dispatch_uid="pages.turns")
    page_published.connect(order_pictures, dispatch_uid="pages.pictures")
    for model in apps.get_models():
        if issubclass(model, Illustrated) and not issubclass(model, Page):
            post_save.connect(order_pictures, sender=model, dispatch_uid=f"pictures.{model._meta.label}")
    post_save.connect(order_again, sender=get_image_model(), dispatch_uid="pages.pictures")
    picture_cut.connect(note_cut, dispatch_uid="pages.pictures")
    post_save.connect(note_consent_end, sender=Consent, dispatch_uid="pages.consent")


def note_turns(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, BasePage):
        for instant in instance.turns_at():
            if instant > clock.now():
                note([key_of(instance)], due_at=instant)


def order_pictures(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """A visitor never waits for a picture to be cut."""
    if isinstance(instance, Illustrated) and not kwargs.get("raw"):
        order(instance.pictures())


def order_again(sender: type[AbstractImage], instance: AbstractImage, **kwargs: Any) -> None:
    """Another file or focal point: whatever shows the picture has it cut anew."""
    if not kwargs.get("created") and not kwargs.get("raw"):
        order(pair for shown in shown_by(instance) for pair in shown.pictures() if pair[0] == instance)


def note_cut(sender: type[AbstractImage], image: AbstractImage, **kwargs: Any) -> None:
    """Cards carry the addresses of what is cut."""
    note(showing(image))


def shown_by(image: AbstractImage) -> list[Illustrated]:
    """Everything that says by ``pictures()`` what it shows, and shows this."""
    references = ReferenceIndex.get_references_to(image).values_list("content_type", "object_id").distinct()
    found: list[Any] = [by_reference(type_id, pk) for type_id, pk in references]
    return [shown for shown in found if isinstance(shown, Illustrated)]


def by_reference(type_id: int, pk: str) -> Model | None:
    model = ContentType.objects.get_for_id(type_id).model_class()
    return model._default_manager.filter(pk=pk).first() if model else None


def note_consent_end(sender: type[Consent], instance: Consent, **kwargs: Any) -> None:
    """Quotes go with the day after the last; a page about the person hides by itself."""
    if instance.until and not kwargs.get("raw"):
        day_after = instance.until + timedelta(days=1)
        due = timezone.make_aware(datetime.combine(day_after, time.min))
        keys = showing(instance.person)
        if due > clock.now() and keys:
            note(keys, due_at=due)


def showing(obj: Model) -> list[str]:
    """Keys of every document whose page refers to ``obj``."""
    known = by_label()
    references = ReferenceIndex.get_references_to(obj).select_related("content_type")
    keys = {f"{ref.content_type.app_label}.{ref.content_type.model}:{ref.object_id}" for ref in references}
    return sorted(key for key in keys if key.partition(":")[0] in known)
