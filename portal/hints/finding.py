"""Every hint about a page or a vacancy, and which of them somebody has dismissed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin

from portal.figures.models import Figure
from portal.pages.models import BasePage

from .claims import typed_figures, undated
from .difficulty import hard_pages, long_sentences
from .hint import Hint
from .links import dead_links_beside, links
from .models import DismissedHint
from .texts import texts_of
from .wording import wording


@dataclass(frozen=True, slots=True)
class Standing:
    hint: Hint
    dismissal: DismissedHint | None


def hints_of(thing: Any) -> list[Hint]:
    """Of ``thing`` as it stands in memory, in the order of its texts. A sentence that stands twice is named once."""
    texts = texts_of(thing)
    figures = {figure.value: figure for figure in Figure.objects.live()}
    found = list(hard_pages(texts))
    for text in texts:
        found += [*long_sentences(text), *undated(text), *typed_figures(text, figures), *links(text)]
        if text.is_own:
            found += wording(text)
    found += dead_links_beside(thing)
    return list({hint.digest: hint for hint in found}.values())


def standing(thing: Any) -> list[Standing]:
    """What is open first."""
    own = {"content_type": ContentType.objects.get_for_model(thing), "object_id": str(thing.pk)}
    known = {one.digest: one for one in DismissedHint.objects.filter(**own).select_related("dismissed_by")}
    found = [Standing(hint, known.get(hint.digest)) for hint in hints_of(thing)]
    return sorted(found, key=lambda one: one.dismissal is not None)


def checked_models() -> Iterator[type[models.Model]]:
    """Every page type of ours, and whatever else is drafted and holds prose."""
    for model in apps.get_models():
        drafted = issubclass(model, DraftStateMixin)
        prose = any(isinstance(field, RichTextField) for field in model._meta.get_fields())
        if issubclass(model, BasePage) or (drafted and prose):
            yield model
