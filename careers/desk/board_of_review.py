"""What is past its review date, and which figures nobody here has confirmed yet."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import get_page_models

from portal.figures.models import Figure
from portal.pages.models import BasePage

from .boards import Board, Item, bars_of, edit_address

AT_MOST = 6


def to_check(at: datetime) -> Board:
    today = timezone.localdate(at)
    pages = overdue_pages(today)
    unconfirmed = list(Figure.objects.live().unconfirmed())
    due = list(Figure.objects.live().due(today))
    items = [
        Item(title, reverse("wagtailadmin_pages:edit", args=[pk]), _past(day), day)
        for pk, title, day in pages
    ]
    items += [
        Item(figure.label, edit_address(figure), _past(figure.review_on), figure.review_on) for figure in due
    ]
    items.sort(key=lambda item: item.on or date.max)
    items += [
        Item(figure.label, edit_address(figure), _("Figure, not yet confirmed by anybody here"))
        for figure in unconfirmed
    ]
    counts = [
        (_("Pages"), len(pages)),
        (_("Figures due"), len(due)),
        (_("Not confirmed"), len(unconfirmed)),
    ]
    return Board(
        "review",
        _("To check again"),
        _("Past their review date, or never confirmed"),
        bars_of(counts),
        items[:AT_MOST],
        len(pages) + len(unconfirmed) + len(due),
        _("Nothing is past its review date, and every figure is confirmed."),
        reverse(Figure.snippet_viewset.get_url_name("list")) + "?standing=unconfirmed",  # type: ignore[attr-defined]
        _("Show the figures that nobody has confirmed"),
    )


def overdue_pages(today: date) -> list[tuple[int, str, date]]:
    """(key, title, review date) of published pages of every type, in one query."""
    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    found: list[QuerySet] = [
        model.objects.live().filter(review_on__lte=today).order_by().values_list("pk", "title", "review_on")
        for model in models
    ]
    return list(found[0].union(*found[1:], all=True).order_by("review_on")) if found else []


def _past(day: date | None) -> str:
    return _("to be checked by %(day)s") % {"day": date_format(day, "j F Y")} if day else ""
