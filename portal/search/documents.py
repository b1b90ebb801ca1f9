"""How a model becomes documents. Apps register in their own ``documents.py``.

::

    @sources.register("careers.vacancy")
    class VacancySource(Source):
        model = Vacancy
        kinds = ("vacancy",)

        def queryset(self): ...      # everything that may be public now or later
        def document(self, obj): ... # Document, or None when it must not be found
        def touched_by(self): ...    # other models whose change reaches this one
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db import models

from portal.registry import Registry

from .types import Document


class Source:
    """One model's way into the index."""

    model: type[models.Model]
    kinds: tuple[str, ...] = ()

    def queryset(self) -> models.QuerySet:
        """Candidates, with everything that ``document`` reads selected or prefetched."""
        raise NotImplementedError

    def document(self, obj: Any) -> Document | None:
        """The document (with its passages), or None when nobody may ever find it."""
        raise NotImplementedError

    def touched_by(self) -> Mapping[type[models.Model], Callable[[Any], Iterable[int]]]:
        """Other models, and which primary keys of this one show a row of theirs."""
        return {}


sources: Registry[type[Source]] = Registry("documents")
