"""Words that shut somebody out or have had their day: why, and a better word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .hint import Hint, Kind
from .texts import Text

Words = str | Promise

GENDERED = gettext_lazy("It names one sex for work that anybody may do.")
LABEL = gettext_lazy("It names people by what befell them. Young people asked for other words.")
DATED = gettext_lazy("It is no longer said in social work.")
JARGON = gettext_lazy("Somebody new to the work does not know it.")
EXCLUDING = gettext_lazy("It puts off people who could do the work, and tests nothing.")


@dataclass(frozen=True, slots=True)
class Wording:
    pattern: re.Pattern[str]
    why: Words
    better: Words


def _word(pattern: str, why: Words, better: Words) -> Wording:
    return Wording(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), why, better)


WORDINGS = (
    _word("chairm[ae]n", GENDERED, gettext_lazy("chair")),
    _word("manpower|man[- ]hours", GENDERED, gettext_lazy("staff, hours of work")),
    _word("man the|manned|unmanned", GENDERED, gettext_lazy("staff, staffed")),
    _word("foremen|foreman|workm[ae]n|housem(?:other|aster)", GENDERED, gettext_lazy("the job’s own title")),
    _word("he/she|s/he|his/her|him/her|he or she|his or her|him or her", GENDERED, gettext_lazy("they, their")),
    _word("ladies|girls in the office|lads in the office", GENDERED, gettext_lazy("colleagues")),
    _word("mankind", GENDERED, gettext_lazy("people")),
    _word("mothering role|motherly|fatherly", GENDERED, gettext_lazy("caring")),
    _word("ninja|rock ?star|guru|superstar", EXCLUDING, gettext_lazy("say what the person does well")),
    _word("young and (?:dynamic|energetic|vibrant)|youthful|digital native", EXCLUDING, gettext_lazy("leave it out")),
    _word("mature (?:person|candidate|applicant)s?", EXCLUDING, gettext_lazy("say which experience you mean")),
    _word("native (?:English )?speakers?", EXCLUDING, gettext_lazy("say what they must read, write or say")),
    _word("able[- ]bodied|physically fit", EXCLUDING, gettext_lazy("say what the work asks of them")),
    _word("thick[- ]skinned", EXCLUDING, gettext_lazy("say what is hard, and who helps")),
    _word("LACs?|looked[- ]after child(?:ren)?", LABEL, gettext_lazy("children in our care, children we care for")),
    _word("contact visits?|contact with (?:their )?birth famil(?:y|ies)", LABEL, gettext_lazy("family time")),
    _word("challenging behaviour", LABEL, gettext_lazy("say what the child is telling us, or what happens")),
    _word("hard[- ]to[- ]reach", LABEL, gettext_lazy("people we have not reached yet")),
    _word("troubled famil(?:y|ies)|problem famil(?:y|ies)|broken homes?", LABEL, gettext_lazy("families who need help")),
    _word("absconded|absconding|absconders?", LABEL, gettext_lazy("went missing")),
    _word("(?:care|service) users?", LABEL, gettext_lazy("the people we work with")),
    _word("placement breakdowns?", LABEL, gettext_lazy("a move, a home that came to an end")),
    _word("wheelchair[- ]bound|confined to a wheelchair", DATED, gettext_lazy("uses a wheelchair")),
    _word("the disabled|the elderly|the vulnerable|the homeless", DATED, gettext_lazy("disabled people, older people, people who …")),
    _word("suffers? from|sufferers?|afflicted|victims? of (?:autism|epilepsy)", DATED, gettext_lazy("has, lives with")),
    _word("handicapped|mentally ill person|special needs", DATED, gettext_lazy("disabled, has extra needs")),
    _word("unmarried mothers?|illegitimate", DATED, gettext_lazy("parent, child")),
    _word("children in need team", JARGON, gettext_lazy("say what the team does")),
    _word("front[- ]?door teams?|MASH|edge of care", JARGON, gettext_lazy("say what it is at first, then the name")),
    _word("going forward|at pace|leverage|stakeholders?|synerg(?:y|ies)|holistic(?:ally)?", JARGON, gettext_lazy("say it plainly, or leave it out")),
)  # fmt: skip


EXPLAINS = re.compile(r"\b(?:means|stands for|also (?:called|written)|(?:is|are) (?:an?|the)|else than)\b")
"""A sentence that says what a word is may use it."""


def wording(text: Text) -> Iterator[Hint]:
    for sentence in text.sentences:
        for one in WORDINGS:
            found = one.pattern.search(sentence)
            if found and not (found[0].isupper() and EXPLAINS.search(sentence)):
                why = _("“%(word)s”: %(why)s") % {"word": found[0], "why": one.why}
                better = _("Better: %(words)s.") % {"words": one.better}
                yield Hint(Kind.WORDING, sentence, why, better, text.where)
