"""Everything that one author wrote. Whoever wrote a story is not whom it is about."""

from collections.abc import Iterable
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac
from django.utils.text import slugify

from portal.identity.standing import address_of
from portal.pages.models import BasePage
from portal.people.models import Person
from portal.search.related import found, these, things
from portal.search.request import SearchRequest

MORE = 3


def slug_of(author: Person) -> str:
    """Of the name that she chose. The mark tells namesakes apart, and no earlier name of hers from this one."""
    mark = salted_hmac("content.author", f"{author.pk}:{author.public_name}").hexdigest()[:6]
    return f"{slugify(author.public_name)}-{mark}".lstrip("-")


def author_address(author: Person) -> str:
    return address_of(f"stories/by/{slug_of(author)}/")


def author_page(request: HttpRequest, index: BasePage, author: str) -> HttpResponse:
    """Gone from the next request on, when she no longer agrees to be named."""
    person = author_behind(author)
    if not person.may_be_shown:
        return render(request, "410.html", status=410)
    shown = found(written=written_by(person), newest=things("story", 100, sort="newest"))
    written = shown["written"]
    if not written or not written.results:
        raise Http404
    own = {hit.key for hit in written.results}
    others = [hit for hit in shown["newest"].results if hit.key not in own] if shown["newest"] else []
    context = {
        "author": person.shown_name,
        "written": written,
        "others": others[:MORE],
        "crumbs": [*index.crumbs(), (index.title, index.get_url())],
    }
    return render(request, "content/stories/author.html", context)


def author_behind(slug: str) -> Person:
    """Also one who no longer agrees: what is gone is told from what never was."""
    authors: Iterable[Person] = Person.objects.filter(stories__live=True).distinct().with_may_be_shown()
    person = next((author for author in authors if slug_of(author) == slug), None)
    if person is None:
        raise Http404
    return person


def written_by(author: Person) -> SearchRequest | None:
    live = author.stories.live().values_list("pk", flat=True)
    wanted = these(f"content.storypage:{pk}" for pk in live)
    return replace(wanted, sort="newest") if wanted else None
