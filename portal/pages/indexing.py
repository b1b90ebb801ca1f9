"""From a page to its search document and its passages."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from wagtail.models import Page, get_page_models

from portal import clock
from portal.people.consent import ends_at, ends_of, uncovered
from portal.people.models import Use
from portal.search.types import Document, Passage, Span

from .parts import Part
from .text import figures_in, plain
from .wishes import hidden_parts, is_withheld

if TYPE_CHECKING:
    from portal.figures.models import Figure

    from .models import BasePage


def document_of(page: "BasePage", at: datetime | None = None) -> Document | None:
    """The page as search sees it; None when nobody may find it."""
    at = at or clock.now()
    about = page.people_it_is_about()
    end = ends_at(about, (Use.PAGE, Use.SEARCH), at)
    if not page.show_in_search_results or (end and end <= at) or is_withheld(page, at):
        return None
    passages = passages_of(page, at)
    return Document(
        key=key_of(page),
        kind=page.search_kind,
        title=page.title,
        url=page.get_url() or "",
        summary=page.summary,
        body="\n".join(f"{p.heading}\n{p.text}" for p in passages if p.searchable),
        names=tuple(name for name in page.search_names() if name),
        means=tuple(name for name in page.search_means() if name),
        questions=tuple(page.question_lines),
        values=without_nothing(page.search_values()),
        places=page.search_points(),
        statuses=page.search_statuses(),
        visible=Span("visible", page.go_live_at, earliest(page.expire_at, end)),
        published_at=page.first_published_at,
        review_on=page.review_on,
        people=tuple(sorted(about)),
        language=page.locale.language_code.split("-")[0],
        passages=passages,
        extra=without_nothing(page.search_extra()),
        stale_from=ends_at(mentioned(page), (Use.PAGE,), at),
    )


def mentioned(page: "BasePage") -> set[int]:
    """Whom its document names though the page is not about them, and who agree as yet."""
    others = page.people_named() - page.people_it_is_about()
    return others - {person.pk for person in uncovered(others, Use.PAGE)}


def passages_of(page: "BasePage", at: datetime | None = None) -> tuple[Passage, ...]:
    """Each part of the page as a passage that stands by itself."""
    at = at or clock.now()
    parts = shown_parts(page, at)
    figures = figures_in(part.html for part in parts)
    named = {pk for part in parts for pk in part.people} | page.people_it_is_about()
    ends = ends_of(named | page.people_credited(), (Use.PAGE, Use.CHATBOT), at)
    made = [passage(page, part, figures, ends, at) for part in parts]
    return tuple(one for one in made if one.text)


def shown_parts(page: "BasePage", at: datetime | None = None) -> list[Part]:
    """Without the parts that name somebody who has not, or no longer, agreed to it."""
    hidden = hidden_parts(page.all_parts, at)
    return [part for part in page.all_parts if part.anchor not in hidden]


def passage(
    page: "BasePage",
    part: Part,
    figures: dict[str, "Figure"],
    ends: Mapping[int, datetime | None],
    at: datetime,
) -> Passage:
    """``ends``: from when on each person named or credited may not be quoted."""
    people = set(part.people) | page.people_it_is_about()
    until = earliest(*(ends[pk] for pk in people))
    own_words = part.attribution is not None
    return Passage(
        key=f"{key_of(page)}#{part.anchor}",
        heading=part.heading,
        text=part.text or plain(part.html, figures),
        url=f"{page.get_url() or ''}#{part.anchor}",
        questions=part.questions,
        attribution=page.attribution if part.attribution is None else part.attribution,
        said_on=part.said_on if own_words else page.said_on,
        undated=part.said_on is None if own_words and part.attribution else page.is_undated,
        opinion=page.is_opinion if part.opinion is None else part.opinion,
        reviewed_on=reviewed_on(page),
        review_on=page.review_on,
        searchable=part.searchable,
        chatbot=part.chatbot and page.show_in_chatbot and (until is None or until > at),
        people=tuple(sorted(people)),
        sources=part.sources,
        until=earliest(until, *(end for pk in page.people_credited() if (end := ends[pk]) and end > at)),
    )


def key_of(page: Page) -> str:
    """Of the page as what it is, though it may be at hand as a plain page."""
    return f"{(page.specific_class or type(page))._meta.label_lower}:{page.pk}"


def keys_of(pk: int) -> list[str]:
    """Every key that a page of this number may have: whoever has the number alone need not ask what it is."""
    return [f"{model._meta.label_lower}:{pk}" for model in get_page_models()]


def reviewed_on(page: "BasePage"):
    """When somebody last looked: the recorded check, else the last publication."""
    published = page.last_published_at or page.first_published_at
    return page.last_checked_on or (timezone.localdate(published) if published else None)


def earliest(*instants: datetime | None) -> datetime | None:
    return min((one for one in instants if one), default=None)


def without_nothing(values: Mapping[str, Any]) -> dict:
    return {name: value for name, value in values.items() if value not in (None, "", (), [], {})}
