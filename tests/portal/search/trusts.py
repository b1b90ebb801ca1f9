"""A site of organisations alone: the smallest that is published, indexed and found."""

from portal.organisations.models import Organisation
from portal.search import search
from portal.search.documents import Source
from portal.search.kinds import KINDS
from portal.search.outbox import note
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse
from portal.search.types import Document, Passage


class TrustSource(Source):
    model = Organisation
    kinds = tuple(KINDS)

    def queryset(self):
        return Organisation.objects.all()

    def document(self, obj):
        key = f"portal.organisation:{obj.pk}"
        about = Passage(f"{key}#about", "About us", f"{obj.name} looks after children.", "/#about")
        return Document(key, "employer", obj.name, "/", passages=(about,))


def key(trust: Organisation) -> str:
    return f"portal.organisation:{trust.pk}"


def publish(name: str) -> Organisation:
    """Outside a transaction its index entry follows at once, as it does when an editor publishes."""
    slug = name.lower().replace(" ", "-")
    trust = Organisation.objects.create(name=name, slug=slug, kind="trust")
    note([key(trust)])
    return trust


def withdraw(trust: Organisation) -> None:
    note([key(trust)])
    trust.delete()


def ask(q: str) -> SearchResponse:
    return search(SearchRequest(q=q, correct=False, page_size=50))


def found(q: str) -> list[str]:
    return sorted(hit.document.title for hit in ask(q).results)
