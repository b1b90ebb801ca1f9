"""Which pages name a person, and what happens to those about her when she no longer agrees."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from portal.people.models import Person

from .models import BasePage
from .wishes import is_withheld

TAKEN_DOWN = "portal.consent_ended"


def pages_naming(people: Iterable[int]) -> list[BasePage]:
    """Every page, live or draft, that refers to one of these people, by Wagtail's reference index."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Person), to_object_id__in=[str(pk) for pk in people]
    )
    keys = references.values_list("object_id", "content_type")
    pages = {content_type.pk for content_type in page_types()}
    numbers = {int(pk) for pk, content_type in keys if content_type in pages}
    return [page for page in Page.objects.filter(pk__in=numbers).specific() if isinstance(page, BasePage)]


def page_types() -> list[ContentType]:
    models = ContentType.objects.get_for_models(*[m for m in _subclasses(BasePage) if not m._meta.abstract])
    return list(models.values())


def _subclasses(model: type[BasePage]) -> list[type[BasePage]]:
    return [one for sub in model.__subclasses__() for one in (sub, *_subclasses(sub))]


def take_down(pages: Iterable[BasePage]) -> list[BasePage]:
    """Unpublishes those that somebody they are about no longer agrees to. Their drafts stay."""
    gone = [page for page in pages if page.live and is_withheld(page)]
    for page in gone:
        page.unpublish(log_action=TAKEN_DOWN)
    return gone
