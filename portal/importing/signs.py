"""What of a document speaks for a kind, in sentences for whoever may choose another."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.importing.document import Document
from portal.importing.features import Features, features_of

FIRST_PERSON = 0.012


def _questions(seen: Features) -> str:
    many = ngettext("It answers %(count)s question.", "It answers %(count)s questions.", seen.questions)
    return many % {"count": seen.questions} if seen.questions else ""


def _labels(seen: Features) -> str:
    many = ngettext(
        "%(count)s line is labelled as in an advert: pay, closing date, hours.",
        "%(count)s lines are labelled as in an advert: pay, closing date, hours.",
        seen.labels,
    )
    return many % {"count": seen.labels} if seen.labels else ""


def _voices(seen: Features) -> str:
    many = ngettext("It quotes somebody %(count)s time.", "It quotes people %(count)s times.", seen.says)
    return many % {"count": seen.says} if seen.says else ""


SENTENCES: dict[str, Callable[[Features], str]] = {
    "questions": _questions,
    "labels": _labels,
    "voices": _voices,
    "mine": lambda seen: _("It is told in the first person.") if seen.mine > FIRST_PERSON else "",
    "one_person": lambda seen: _("It opens as a story about one person does.") if seen.profile else "",
    "pay": lambda seen: _("It states pay.") if seen.salary else "",
    "applicants": lambda seen: _("It speaks to people who may apply.") if seen.advert else "",
    "author": lambda seen: _("It says who wrote it.") if seen.authored else "",
    "series": lambda seen: _("It belongs to a series.") if seen.series else "",
    "pages": lambda seen: _("Quotations stand apart, as in a brochure.") if seen.pull_quotes else "",
    "no_advert": lambda seen: "" if seen.advert or seen.labels else _("Nothing in it speaks of a post."),
}


def signs(*names: str) -> Callable[[Document], list[str]]:
    def said(document: Document) -> list[str]:
        seen = features_of(document)
        return [sentence for name in names if (sentence := SENTENCES[name](seen))]

    return said
