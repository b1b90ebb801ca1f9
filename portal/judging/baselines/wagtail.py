"""What Wagtail finds by itself, with its database backend: pages and every other indexed model, merged by score."""

from collections.abc import Mapping

from django.core.management import call_command
from django.db import DatabaseError, models
from wagtail.models import Page
from wagtail.search import index
from wagtail.search.backends import get_search_backend

from portal.judging.queries import Query
from portal.judging.systems import DEEP
from portal.search.sources import by_label


class OwnSearch:
    def __init__(self, urls: Mapping[str, str]) -> None:
        """``urls`` gives each public document's address by key."""
        self.urls = urls
        call_command("update_index", verbosity=0)
        searched = [source.model for source in by_label().values() if issubclass(source.model, index.Indexed)]
        others = [model for model in searched if not issubclass(model, Page)]
        self.querysets = [Page.objects.live().public(), *(model._default_manager.all() for model in others)]

    def rank(self, query: Query) -> list[str]:
        scored = [pair for queryset in self.querysets for pair in self._found(queryset, query.q)]
        ranked = sorted(scored, key=lambda pair: -pair[0])
        return [self.urls[key] for _, key in ranked if key in self.urls][:DEEP]

    def _found(self, queryset: models.QuerySet, text: str) -> list[tuple[float, str]]:
        """A query that SQLite cannot read ends as an error page there: it finds nothing."""
        try:
            results = get_search_backend().search(text, queryset).annotate_score("own_score")[:DEEP]
            return [(abs(row.own_score or 0), _key(row)) for row in results]
        except DatabaseError:
            return []


def _key(row: models.Model) -> str:
    """A page is found as what it is."""
    model = row.cached_content_type.model_class() if isinstance(row, Page) else type(row)
    return f"{(model or Page)._meta.label_lower}:{row.pk}"
