"""What is read upon what, and the contrast that each pair must reach."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .colour import contrast, mix, towards_black_and_white
from .palette import DEFAULTS, FIXED, MIXED, Scheme


@dataclass(frozen=True)
class Pair:
    """``mend`` is the value that a council changes when the pair misses."""

    what: str | Promise
    ink: str
    ground: str
    needs: float
    mend: str

    def reached(self, scheme: Scheme, colours: Mapping[str, str]) -> float:
        known = whole(scheme, colours)
        return contrast(known[self.ink], known[self.ground])

    def misses(self, scheme: Scheme, colours: Mapping[str, str]) -> bool:
        return self.reached(scheme, colours) < self.needs

    def nearest(self, scheme: Scheme, colours: Mapping[str, str]) -> str | None:
        """The colour closest to the one to mend that would do; None where neither black nor white does."""
        start = whole(scheme, colours)[self.mend]
        tried = towards_black_and_white(start)
        return next((c for c in tried if not self.misses(scheme, {**colours, self.mend: c})), None)

    def refusal(self, scheme: Scheme, colours: Mapping[str, str]) -> str:
        """By how much it misses, and what would do."""
        reached = math.floor(self.reached(scheme, colours) * 100) / 100
        said = _("%(what)s: %(reached).2f to 1, and %(needs)s to 1 is needed. It misses by %(by).2f.") % {
            "what": self.what,
            "reached": reached,
            "needs": self.needs,
            "by": self.needs - reached,
        }
        nearest = self.nearest(scheme, colours)
        return (
            f"{said} {_('The nearest that does is %(colour)s.') % {'colour': nearest}}" if nearest else said
        )


PAIRS = (
    Pair(gettext_lazy("Words on a button"), "on-brand", "brand", 4.5, "on-brand"),
    Pair(gettext_lazy("A link on the page"), "brand", "surface", 4.5, "brand"),
    Pair(gettext_lazy("A link on a tinted ground"), "brand", "mist-2", 4.5, "brand"),
    Pair(gettext_lazy("A link on a glowing ground"), "brand", "glow", 4.5, "brand"),
    Pair(gettext_lazy("Words on the accent"), "on-accent", "accent", 4.5, "on-accent"),
    Pair(gettext_lazy("A button on a band"), "accent", "band", 3, "accent"),
    Pair(gettext_lazy("Text on the page"), "ink", "surface", 7, "ink"),
    Pair(gettext_lazy("Text on a tinted ground"), "ink", "mist-2", 4.5, "ink"),
    Pair(gettext_lazy("Soft text on a glowing ground"), "ink-soft", "glow", 4.5, "ink"),
    Pair(gettext_lazy("Words on a band"), "on-band", "band", 4.5, "on-band"),
    Pair(gettext_lazy("An error’s red on the page"), "bad", "surface", 4.5, "surface"),
    Pair(gettext_lazy("The edge of a field on the page"), "edge", "surface", 3, "surface"),
)


def whole(scheme: Scheme, colours: Mapping[str, str]) -> dict[str, str]:
    """Every colour of a scheme: those given, ours where none is, and the mixed ones."""
    known = {**FIXED[scheme], **DEFAULTS[scheme], **colours}
    mixed = {name: mix(known[one], share, known[two]) for name, (one, share, two) in MIXED[scheme].items()}
    return known | mixed


def missed(scheme: Scheme, colours: Mapping[str, str]) -> Iterator[Pair]:
    return (pair for pair in PAIRS if pair.misses(scheme, colours))
