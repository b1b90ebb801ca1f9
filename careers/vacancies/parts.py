"""The texts of an advert as passages, each with an anchor that never changes."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from content.blocks.parts import MAKERS, anchor_of, body_parts
from portal import clock
from portal.pages.parts import Part
from portal.pages.text import figures_in, plain
from portal.pages.wishes import hidden_parts
from portal.search.types import Passage

from . import naming
from .masking import without_contact

if TYPE_CHECKING:
    from .models import Vacancy


def parts_of(vacancy: "Vacancy") -> list[Part]:
    """The four prompted texts that are filled in, then the brochure; without words that may not be shown."""
    title = {"title": vacancy.title}
    texts = [
        ("work", _("The work: %(title)s") % title, vacancy.the_work),
        ("you", _("Who we look for: %(title)s") % title, vacancy.who_we_look_for + wanted(vacancy)),
        ("offer", _("What we offer: %(title)s") % title, vacancy.what_we_offer),
        ("recruit", _("How we recruit: %(title)s") % title, vacancy.how_we_recruit),
        ("more", vacancy.more_heading or _("And also"), vacancy.more if vacancy.has_more else ""),
    ]
    own = [Part(anchor, heading, html=text) for anchor, heading, text in texts if text]
    return own + brochure_parts(vacancy)


def wanted(vacancy: "Vacancy") -> str:
    """The two scored lists, as the page shows them below the text."""
    lists = ((_("Essential"), vacancy.essential), (_("Helpful, not essential"), vacancy.desirable))
    return "".join(
        format_html(
            "<h3>{}</h3><ul>{}</ul>",
            heading,
            format_html_join("", "<li>{}</li>", ((line,) for line in lines.splitlines())),
        )
        for heading, lines in lists
        if lines
    )


def brochure_parts(vacancy: "Vacancy") -> list[Part]:
    parts = body_parts(vacancy.brochure_body, vacancy.title)
    hidden = hidden_parts(parts)
    return [part for part in parts if part.anchor not in hidden]


def shown_brochure(vacancy: "Vacancy") -> list[tuple[str, StreamValue.StreamChild]]:
    """(anchor, block) of what may be shown now."""
    shown = {part.anchor for part in brochure_parts(vacancy)}
    blocks = [(anchor_of(block), block) for block in vacancy.brochure_body]
    return [(anchor, block) for anchor, block in blocks if block.block_type not in MAKERS or anchor in shown]


def passages_of(vacancy: "Vacancy", at: datetime | None = None) -> tuple[Passage, ...]:
    """Each carries everyone whom the advert names; the chatbot quotes none of it unless all of them agree."""
    parts, everyone, whole = parts_of(vacancy), naming.people_named(vacancy), whole_advert(vacancy)
    figures = figures_in(part.html for part in parts)
    unquoted = naming.unquoted(everyone.union(*(part.people for part in parts)), at or clock.now())
    made = []
    for part in parts:
        people = everyone | set(part.people)
        text = without_contact(part.text or plain(part.html, figures), vacancy)
        made.append(passage(whole, part, text, people=tuple(sorted(people)), chatbot=not people & unquoted))
    return tuple(one for one in made if one.text)


def whole_advert(vacancy: "Vacancy") -> Passage:
    """What is true of each of its passages: said by the employer; what an import brought undated stays so."""
    published = vacancy.first_published_at
    on = None if vacancy.is_imported or not published else timezone.localdate(published)
    return Passage(
        key=f"careers.vacancy:{vacancy.pk}",
        heading="",
        text="",
        url=vacancy.get_absolute_url(),
        attribution=_("%(name)s, in its advert") % {"name": vacancy.employer.name},
        said_on=on,
        undated=on is None,
        opinion=vacancy.employer.speaks_for_itself,
    )


def passage(whole: Passage, part: Part, text: str, **more: Any) -> Passage:
    """Said by whom the part names, else by the employer.

    The contact's name, address and number are not in ``text``: passages outlive the advert.
    """
    said_on = part.said_on if part.attribution else whole.said_on
    return replace(
        whole,
        key=f"{whole.key}#{part.anchor}",
        heading=part.heading,
        text=text,
        url=f"{whole.url}#{part.anchor}",
        questions=part.questions,
        attribution=part.attribution or whole.attribution,
        said_on=said_on,
        undated=said_on is None,
        sources=part.sources,
        **more,
    )
