"""What happens around a page by itself: its document turns on a day."""

from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from portal import clock
from portal.people.models import Consent
from portal.search.outbox import note
from portal.search.sources import by_label, key_of

from .models import BasePage


def connect() -> None:
    page_published.connect(note_turns, dispatch_uid="pages.turns")
    post_save.connect(note_consent_end, sender=Consent, dispatch_uid="pages.consent")


def note_turns(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, BasePage):
        for instant in instance.turns_at():
            if instant > clock.now():
                note([key_of(instance)], due_at=instant)


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
