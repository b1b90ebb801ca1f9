"""Claims that go stale unseen: what is said of now without a date, and numbers typed where a figure would do."""

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from portal.figures.models import Figure

from .hint import Hint, Kind
from .texts import Text

NOW = re.compile(
    r"\b(?:currently|recently|at present|nowadays|these days(?=[.,])|(?:this|last|next) year|up[- ]to[- ]date|latest|newly (?:opened|launched|introduced)"
    r"|will soon|coming soon|from now on|in (?:the )?(?:coming|past|last) (?:months?|years?))\b",
    re.IGNORECASE,
)
OF_ANY_TIME = re.compile(
    r"\b(?:you|your|if|when|whether|each|every|check|ask|until|must|keep|kept|stay)\b|\blatest (?:possible|time|day)\b",
    re.IGNORECASE,
)
"""What is asked of a reader, whoever she is, is no claim about this year."""
DATE = re.compile(r"\b(?:19|20)\d\d\b")
NUMBER = re.compile(r"£\s?\d[\d,.]*(?:\s?(?:million|billion|k\b))?|\b\d[\d,.]*\s?(?:%|per cent\b)")


def undated(text: Text) -> Iterator[Hint]:
    if not (text.is_own and text.is_lasting):
        return
    for sentence in text.sentences:
        found = NOW.search(sentence)
        if found and not DATE.search(sentence) and not OF_ANY_TIME.search(sentence):
            why = _("“%(word)s” is true on the day it is written and wrong one day.") % {"word": found[0]}
            yield Hint(
                Kind.UNDATED, sentence, why, _("Give the month and year, or leave it out."), text.where
            )


def typed_figures(text: Text, figures: Mapping[str, Figure]) -> Iterator[Hint]:
    """``figures``: every published one, by its value."""
    if not text.states_facts:
        return
    for sentence in text.sentences:
        for number in dict.fromkeys(NUMBER.findall(sentence)):
            value = number.rstrip(".,")
            why = _("“%(number)s” has no source and no date, and changes here alone.") % {"number": value}
            known = figures.get(value)
            better = (
                _("Put in the figure “%(label)s” by the toolbar.") % {"label": known.label}
                if known
                else _("Make it a figure, and put it in by the toolbar.")
            )
            yield Hint(Kind.FIGURE, sentence, why, better, text.where)
