"""One next step for each of two readers, on every page: who thinks about the work, and who does it already.

An editor's words for this kind of page come first, then theirs for every page, then ours. Of those the first
that leads to something published, and not to the page itself, is shown.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .standing import Standing, address_of

if TYPE_CHECKING:
    from .models import SiteIdentity

THINKING, ALREADY = "thinking", "already"
READERS = ((THINKING, _("Thinking about it")), (ALREADY, _("Already in social care")))


class Step(NamedTuple):
    words: str | Promise
    path: str


ROUTES = Step(_("See every way in, with or without a degree"), "routes/")
PROFILES = Step(_("Read how other people came in"), "profiles/")
STORIES = Step(_("Read what the work is like, from people who do it"), "stories/")
ASK = Step(_("Ask a question in your own words"), "ask/")
VACANCIES = Step(_("See every open job, with its real pay"), "vacancies/")
PROGRAMMES = Step(_("See the programmes that take you further"), "programmes/")
EMPLOYERS = Step(_("Compare employers by what they tell"), "employers/")

FOR_ANY = {THINKING: (ROUTES, STORIES, ASK), ALREADY: (VACANCIES, PROGRAMMES, EMPLOYERS)}
BY_KIND = {
    "route": {THINKING: PROFILES, ALREADY: PROGRAMMES},
    "vacancy": {THINKING: STORIES, ALREADY: PROGRAMMES},
    "programme": {THINKING: ROUTES, ALREADY: VACANCIES},
    "employer": {THINKING: STORIES, ALREADY: VACANCIES},
    "event": {THINKING: STORIES, ALREADY: PROGRAMMES},
    "role": {THINKING: ROUTES, ALREADY: VACANCIES},
    "profile": {THINKING: ROUTES, ALREADY: VACANCIES},
    "story": {THINKING: ROUTES, ALREADY: VACANCIES},
}
KINDS = (
    ("", _("every page")),
    ("profile", _("a career profile")),
    ("story", _("a story")),
    ("role", _("a role")),
    ("route", _("a route in")),
    ("programme", _("a programme")),
    ("employer", _("an employer")),
    ("vacancy", _("a vacancy")),
    ("event", _("an event")),
    ("region", _("a region")),
)


class Next(NamedTuple):
    reader: str
    asked: str | Promise
    words: str | Promise
    url: str


def next_steps(identity: "SiteIdentity", kind: str, here: str, standing: Standing) -> Iterator[Next]:
    """``here`` is the address of the page that shows them."""
    for reader, asked in READERS:
        for words, url in _candidates(identity, kind, reader, standing):
            if url.partition("?")[0] != here:
                yield Next(reader, asked, words, url)
                break


def _candidates(
    identity: "SiteIdentity", kind: str, reader: str, standing: Standing
) -> Iterator[tuple[str | Promise, str]]:
    yield from identity.own_next_steps(kind, reader)
    if kind:
        yield from identity.own_next_steps("", reader)
    ours = BY_KIND.get(kind, {}).get(reader)
    for step in (*([ours] if ours else []), *FOR_ANY[reader]):
        if step.path in standing:
            yield step.words, address_of(step.path)
