"""What HR reads after something was done: which vacancy, what is so now, and how to undo it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import get_active_log_context

from ..turns import Turn
from ..wording import closing_words

if TYPE_CHECKING:
    from ..models import Vacancy

UNDOABLE = frozenset({Turn.EXTEND, Turn.CLOSE, Turn.ARCHIVE})
UNDO_WITHIN = 60 * 60
"""Seconds for which the button works. Later, somebody has acted on what they saw."""
signer = TimestampSigner(salt="careers.vacancies.undo")


def said_of(turn: Turn, vacancy: "Vacancy") -> str:
    words = {"title": vacancy.title, "closes": closing_words(vacancy)}
    return {
        Turn.EXTEND: _("“%(title)s” is extended. %(closes)s.") % words,
        Turn.CLOSE: _("“%(title)s” is closed. Candidates read why.") % words,
        Turn.RELIST: _("This is the new draft of “%(title)s”. Give it a closing time, then publish it.")
        % words,
        Turn.COPY: _(
            "This is a copy of “%(title)s”. Give it its reference and a closing time, then publish it."
        )
        % words,
        Turn.ARCHIVE: _("“%(title)s” is archived. Its page is down.") % words,
    }[turn]


def said_of_many(turn: Turn, count: int) -> str:
    return {
        Turn.EXTEND: ngettext("%(count)d vacancy extended.", "%(count)d vacancies extended.", count),
        Turn.CLOSE: ngettext("%(count)d vacancy closed.", "%(count)d vacancies closed.", count),
        Turn.ARCHIVE: ngettext("%(count)d vacancy archived.", "%(count)d vacancies archived.", count),
    }[turn] % {"count": count}


def with_reasons(said: str, refused: Iterable[tuple["Vacancy", str]]) -> str:
    """Also names each that was left as it is, and why."""
    left = [f"“{vacancy.title}”: {reason}" for vacancy, reason in refused]
    return " ".join([said, _("Left as it is:") if left else "", *left]).strip()


def with_undo(request: HttpRequest, said: str) -> SafeString:
    """The sentence, and a button that undoes everything this request has done."""
    done = get_active_log_context().uuid
    context: dict[str, Any] = {"said": said, "done": signer.sign(str(done))}
    return render_to_string("careers/vacancies/admin/undo.html", context, request=request)


def what_was_done(token: str) -> str | None:
    """The id of the request that ``token`` undoes; None when it is not ours or too old."""
    try:
        return signer.unsign(token, max_age=UNDO_WITHIN)
    except BadSignature:
        return None
