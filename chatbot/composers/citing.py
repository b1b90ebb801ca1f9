"""Sentences with their sources: who speaks and what to be careful about go along, as fields."""

import re
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from chatbot.answer import Sentence, Source
from chatbot.turn import Turn
from portal.passages.store import Entry
from portal.saying import day

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def cite(turn: Turn, entry: Entry, sentences: list[str] | tuple[str, ...], quote: str) -> None:
    """Adds the sentences, and their source once. ``quote`` holds every word that they rest on."""
    number = _source(turn, entry, quote)
    spoken, caution = attribution(entry), cautions(entry, turn.now)
    for text in sentences:
        turn.sentences.append(Sentence(text, (number,), spoken, caution))


def _source(turn: Turn, entry: Entry, quote: str) -> int:
    for index, source in enumerate(turn.sources):
        if source.key == entry.key and source.quote == quote:
            return index + 1
    passage = entry.passage
    number = len(turn.sources) + 1
    turn.sources.append(
        Source(
            number=number,
            key=entry.key,
            title=entry.title,
            url=passage.url or entry.url,
            heading=passage.heading,
            quote=quote,
            reviewed_on=passage.reviewed_on.isoformat() if passage.reviewed_on else None,
        )
    )
    return number


def attribution(entry: Entry) -> str:
    """Who says it, and when; nothing when the site itself does."""
    passage = entry.passage
    if not entry.is_spoken:
        return _told_by(entry)
    if passage.said_on:
        return _("%(who)s, %(when)s") % {"who": passage.attribution, "when": passage.said_on.year}
    if passage.undated and not YEAR.search(passage.attribution):
        return _("%(who)s, undated") % {"who": passage.attribution}
    return passage.attribution


def _told_by(entry: Entry) -> str:
    """A story whose teller is not known is told by its title; anything else unsigned is the site's own."""
    if entry.kind not in {"story", "profile"} or entry.passage.attribution:
        return ""
    words = _("“%(title)s”, undated") if entry.passage.undated else _("“%(title)s”")
    return words % {"title": entry.title}


def cautions(entry: Entry, now: datetime) -> str:
    """What a reader must know before relying on it: ended, undated, due for a check."""
    passage = entry.passage
    today = timezone.localdate(now)
    found = []
    status = entry.status(now)
    if status == "ended":
        found.append(
            passage.attribution if not entry.is_spoken and passage.attribution else _("This has ended.")
        )
    if status in {"closing_unknown", "closed"}:
        found.append(_("An old advert: not open as far as we know."))
    if passage.undated and (entry.is_spoken or not passage.attribution):
        found.append(_("It bears no date."))
    elif passage.said_on and (today - passage.said_on).days > 730:
        found.append(_("As said in %(year)s.") % {"year": passage.said_on.year})
    if passage.review_on and passage.review_on <= today:
        since = passage.reviewed_on
        found.append(
            _("Not checked since %(day)s.") % {"day": day(since)} if since else _("Due for a check.")
        )
    return " ".join(found)
