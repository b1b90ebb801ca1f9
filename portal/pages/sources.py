"""Pages' way into the index: one source a page type, registered by its app."""

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import ReferenceIndex

from portal.figures.models import Figure
from portal.organisations.models import Organisation
from portal.people.models import Consent, Person
from portal.search.documents import Source
from portal.search.types import Document

from .indexing import document_of
from .models import BasePage
from .pointing import pages_pointing_at

Reach = Callable[[models.Model], Iterable[int]]


class PageSource(Source):
    """``model`` is a page type of ours; ``shows`` names other models whose rows its document repeats."""

    model: type[BasePage]
    shows: tuple[type[models.Model], ...] = ()

    def queryset(self) -> models.QuerySet:
        return self.model.objects.live().public().select_related("locale")

    def document(self, obj: models.Model) -> Document | None:
        return document_of(cast(BasePage, obj))

    def touched_by(self) -> Mapping[type[models.Model], Reach]:
        shown: tuple[type[models.Model], ...] = (Figure, Organisation, Person, *self.shows)
        reach: dict[type[models.Model], Reach] = dict.fromkeys(shown, self.pages_showing)
        reach[Consent] = self.pages_of_consent
        return reach

    def pages_of_consent(self, consent: models.Model) -> list[int]:
        return self.pages_showing(cast(Consent, consent).person)

    def pages_showing(self, obj: models.Model) -> list[int]:
        """From their own tables, and what is in blocks and rich text from Wagtail's reference index."""
        own_type = ContentType.objects.get_for_model(self.model)
        references = ReferenceIndex.get_references_to(obj).filter(content_type=own_type)
        in_texts = {int(pk) for pk in references.values_list("object_id", flat=True)}
        return sorted(in_texts | pages_pointing_at(self.model, obj))
