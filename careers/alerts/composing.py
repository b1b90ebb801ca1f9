"""The words of an alert, found when it is sent. What equal mails share is made once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal import clock
from portal.identity.naming import site_name
from portal.mail.composing import Words
from portal.mail.links import site_address
from portal.mail.models import OutgoingMail

from .lines import Line, lines_of_openings, lines_of_search
from .links import MANAGE, STOP
from .models import Arrival, Followed, Subscription
from .saying import page_of_search, what_is_followed

SHOWN = 10
SPOTS = {"manage": "https://manage.invalid/", "stop": "https://stop.invalid/"}
"""Stand in what is shared where each follower's own links go."""


@dataclass(frozen=True, slots=True)
class Issue:
    subject: str
    text: str
    html: str
    until: datetime | None
    """From then on something in it has closed."""


class Composing:
    """Remembers what it made last: followers of one thing are sent to one after the other."""

    def __init__(self) -> None:
        self._last: tuple[tuple, Issue | None] = ((), None)

    def __call__(self, mail: OutgoingMail) -> Words | None:
        """None when she follows it no more, or nothing of it can be acted on any more."""
        about = mail.about
        row = Subscription.objects.confirmed().filter(pk=about["subscription"]).first()
        if row is None:
            return None
        asked = (row.followed_id, tuple(about["arrivals"]), about["count"], row.language)
        issue = self._issue(*asked)
        return written(issue, row) if issue else None

    def _issue(self, *asked: Any) -> Issue | None:
        known, issue = self._last
        if known != asked or (issue and issue.until and issue.until <= clock.now()):
            issue = issue_of(*asked)
            self._last = (asked, issue)
        return issue


def written(issue: Issue, row: Subscription) -> Words:
    links = {"manage": MANAGE.to(row.nonce), "stop": STOP.to(row.nonce)}
    return Words(
        subject=issue.subject,
        text=personal(issue.text, links),
        html=personal(issue.html, links),
        headers={
            "List-Unsubscribe": f"<{links['stop']}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )


def personal(shared: str, links: dict[str, str]) -> str:
    for name, spot in SPOTS.items():
        shared = shared.replace(spot, links[name])
    return shared


def issue_of(followed_id: int, numbers: tuple[int, ...], count: int, language: str) -> Issue | None:
    """What all who follow the same are told at the same time."""
    followed = Followed.objects.select_related("page").get(pk=followed_id)
    arrivals = list(Arrival.objects.filter(pk__in=numbers).order_by("pk"))
    with translation.override(language):
        now, request = clock.now(), followed.search
        lines = lines_of_search(request, arrivals, now) if request else lines_of_openings(arrivals, now)
        if not lines:
            return None
        # What stood in the mail and has closed is not counted.
        total = count - len(numbers) + len(lines)
        words = {**words_for(followed, lines, total), "language": language}
        return Issue(
            subject=subject_of(lines, total),
            text=render_to_string("careers/alerts/mail/alert.txt", words),
            html=render_to_string("careers/alerts/mail/alert.html", words),
            until=min((line.until for line in lines if line.until), default=None),
        )


def words_for(followed: Followed, lines: list[Line], total: int) -> dict[str, Any]:
    request = followed.search
    return {
        "lines": lines[:SHOWN],
        "beyond": total - len(lines[:SHOWN]),
        "subject": subject_of(lines, total),
        "heading": heading_of(followed, total),
        "followed": what_is_followed(followed),
        "all": site_address(page_of_search(request)) if request else "",
        "site_name": site_name(),
        **SPOTS,
    }


def subject_of(lines: list[Line], total: int) -> str:
    """The first, and how many more."""
    if total == 1:
        return lines[0].name
    return ngettext("%(first)s, and %(more)d more", "%(first)s, and %(more)d more", total - 1) % {
        "first": lines[0].name,
        "more": total - 1,
    }


def heading_of(followed: Followed, total: int) -> str:
    request = followed.search
    if request is None:
        return _("There is news")
    if request.kinds == ("vacancy",):
        return ngettext("%(total)d new vacancy", "%(total)d new vacancies", total) % {"total": total}
    return ngettext("%(total)d new thing to read", "%(total)d new things to read", total) % {"total": total}
