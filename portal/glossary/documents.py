"""How terms get into the search: a word is found under every name it has."""

from django.urls import reverse

from portal.figures.dating import date_of_source
from portal.lines import lines
from portal.search.documents import Source, sources
from portal.search.types import Document, Passage
from portal.terms.models import Term, TermQuerySet


@sources.register("portal.term")
class TermSource(Source):
    model = Term
    kinds = ("term",)

    def queryset(self) -> TermQuerySet:
        return Term.objects.select_related("locale")

    def document(self, obj: Term) -> Document:
        key, url = f"portal.term:{obj.pk}", f"{reverse('glossary')}#{obj.slug}"
        return Document(
            key=key,
            kind="term",
            title=obj.full_reading,
            url=url,
            summary=obj.definition,
            names=tuple(name for name in (obj.abbreviation, obj.name, *lines(obj.synonyms)) if name),
            means=(obj.abbreviation,) if obj.abbreviation else (),
            language=obj.locale.language_code.partition("-")[0],
            passages=(self.passage(obj, key, url),),
        )

    def passage(self, obj: Term, key: str, url: str) -> Passage:
        source = {"title": obj.source_title, "url": obj.source_url, "date": date_of_source(obj.source_date)}
        return Passage(
            key=f"{key}#{obj.slug}",
            heading=obj.full_reading,
            text=obj.definition,
            url=url,
            sources=(source,) if obj.source_title else (),
        )
