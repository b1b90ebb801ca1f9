"""What makes up a result's score, in the engine's own numbers."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: dict[str, str | Promise] = {
    "words": _("How often and how prominently the words stand in it (BM25)"),
    "title_is": _("The title is exactly these words"),
    "means": _("A reference or an abbreviation that means this alone"),
    "title_phrase": _("The title holds the words side by side"),
    "names_phrase": _("Another name holds the words side by side"),
    "questions_phrase": _("A question it answers holds the words side by side"),
    "title_all": _("The title holds all the words"),
    "unexpanded": _("It holds the words as typed, not only others that mean the same"),
    "exact": _("It holds the very forms that were typed"),
    "kind_asked": _("It is of the kind that the words ask for"),
    "overdue": _("Past its review date"),
    "up_to_date": _("Not past its review date"),
    "named_by": _("How many of the words stand in its title or names"),
    "about": _("How many of the words stand in its title, questions, summary or facts"),
    "kind_meant": _("It is of a kind that such a question is after"),
    "near": _("How near it is to the place"),
    "meaning": _("Near in meaning"),
}


@dataclass(frozen=True, slots=True)
class Worth:
    name: str
    points: float

    @property
    def label(self) -> str | Promise:
        return LABELS.get(self.name, self.name.replace("_", " "))
