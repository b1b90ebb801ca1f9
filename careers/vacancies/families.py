"""Other kinds of work that somebody who found nothing may mean: those of the roles that their words name, or those
in which their other conditions find something."""

from django.db.models import Q

from careers.roles.models import RolePage
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse

SHORTEST_WORD = 4
AT_MOST = 2


def related_families(asked: SearchRequest, response: SearchResponse) -> list[tuple[str, str]]:
    """(code, label) of each; whether posts of them are open is for the search to say."""
    chosen = asked.filters.get("role_family", ())
    if not chosen:
        return _of_roles(asked.q)
    facet = response.facets.get("role_family")
    others = [value for value in (facet.values if facet else ()) if value.value not in chosen and value.count]
    return [(value.value, value.label) for value in sorted(others, key=lambda value: -value.count)[:AT_MOST]]


def _of_roles(words: str) -> list[tuple[str, str]]:
    named = Q(pk__in=[])
    for word in words.lower().split():
        if len(word) >= SHORTEST_WORD:
            named |= Q(title__icontains=word) | Q(other_titles__icontains=word)
    roles = RolePage.objects.live().filter(named, family__isnull=False).order_by("title")
    found = dict(roles.values_list("family__code", "family__label"))
    return list(found.items())[:AT_MOST]
