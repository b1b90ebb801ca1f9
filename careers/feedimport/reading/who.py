"""Who can apply: what the list says, else what the text says for certain. Nothing is assumed."""

import re

from django.utils.translation import gettext as _

from careers.vacancies.choices import WhoCanApply
from portal.organisations.models import folded

from .advert import Advert, Known, Said

SAID = {
    r"intern|existing (?:staff|employee)|current (?:staff|employee)|ring[- ]?fence": WhoCanApply.INTERNAL_FIRST,
    r"nqsw|asye|newly[- ]qualified|just qualified|final[- ]year": WhoCanApply.NEWLY_QUALIFIED,
    r"trainee|apprentic|step up|qualify while|student": WhoCanApply.TRAINING_POST,
    r"swe\b|social work england|registered|registration|qualified social|experienced social": WhoCanApply.REGISTERED,
    r"any degree|degree in any|graduate|degree": WhoCanApply.ANY_DEGREE,
    r"no (?:experience|qualification)|anyone|everyone|open to all|entry|all applicants|general public": WhoCanApply.ANYONE,
    r"experience|nvq|level [2-5]|qcf|gcse|a[- ]level": WhoCanApply.EXPERIENCE,
}
"""In a column of its own."""
TRAINING = re.compile(r"\b(?:apprentic\w*|trainee|step up to social work)\b", re.I)
NEWLY = re.compile(r"\b(?:nqsw|asye|newly[- ]qualified)\b", re.I)
PROTECTED = re.compile(r"\bsocial workers?\b(?! (?:assistant|support|student|apprentice))", re.I)
NOT_ONE = re.compile(
    r"\b(?:assistant|support|student|aide|unqualified|resource|admin\w*|co-?ordinator)\b", re.I
)
REGISTRATION = re.compile(
    r"\b(?:regist\w+ (?:with|by) (?:social work england|swe)|(?:swe|social work england) regist\w+|registered social worker)\b",
    re.I,
)


def read(advert: Advert, said: Said, known: Known) -> None:
    own = said.get("who", "")
    exact = next((code for code, label in WhoCanApply.choices if own in (code, str(label))), None)
    by_title = known.who.get(folded(said.get("title", "")))
    found = exact or _first(own) or by_title or from_text(said) or known.fixed.get("who")
    advert.set("who_can_apply", found, own or said.get("title", ""))
    if own and not exact and len(own) <= 250 and len(own.split()) > 3:
        advert.set("who_can_apply_note", own, own)
    if not found:
        advert.hold(
            "who_missing",
            "who",
            _("The list does not say who can apply, the first thing that people look for."),
        )


def _first(text: str) -> str | None:
    found = next((choice for shape, choice in SAID.items() if text and re.search(shape, text, re.I)), None)
    return found.value if found else None


def from_text(said: Said) -> str | None:
    """“Social worker” is a protected title: only somebody on the register may hold such a post."""
    title = said.get("title", "")
    if TRAINING.search(title):
        return WhoCanApply.TRAINING_POST.value
    if NEWLY.search(title):
        return WhoCanApply.NEWLY_QUALIFIED.value
    if PROTECTED.search(title) and not NOT_ONE.search(title):
        return WhoCanApply.REGISTERED.value
    needed = " ".join(said.get(name, "") for name in ("who_we_look_for", "the_work"))
    return WhoCanApply.REGISTERED.value if REGISTRATION.search(needed) else None
