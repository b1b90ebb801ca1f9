"""Every published figure under who says it, with how fresh it is and which pages show it."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Locale, ReferenceIndex

from portal.figures.models import Figure
from portal.search.related import found, hits, these
from portal.search.response import Hit


@dataclass(frozen=True, slots=True)
class Source:
    """One publication, in one edition, with its figures."""

    title: str
    url: str
    date: str
    figures: list[tuple[Figure, list[Hit]]]


def figures(request: HttpRequest) -> HttpResponse:
    """By source, in the order of the alphabet."""
    rows = list(Figure.objects.live().filter(locale=Locale.get_active()))
    shown_on = pages_showing(rows)
    ordered = sorted(rows, key=lambda row: (*source_of(row), row.label))
    sources = [
        Source(*source, [(row, shown_on.get(row.pk, [])) for row in group])
        for source, group in groupby(ordered, key=source_of)
    ]
    return render(request, "portal/evidence/figures.html", {"sources": sources, "total": len(rows)})


def source_of(figure: Figure) -> tuple[str, str, str]:
    return figure.source_title, figure.source_url, figure.source_date


def pages_showing(figures: list[Figure]) -> dict[int, list[Hit]]:
    """What anyone may find of the pages that hold each figure, by Wagtail's reference index."""
    own = ContentType.objects.get_for_model(Figure)
    rows = ReferenceIndex.objects.filter(
        to_content_type=own, to_object_id__in=[str(figure.pk) for figure in figures]
    ).values_list("to_object_id", "content_type__app_label", "content_type__model", "object_id")
    keys: dict[int, set[str]] = defaultdict(set)
    for figure, app, model, pk in rows:
        keys[int(figure)].add(f"{app}.{model}:{pk}")
    wanted = sorted(set().union(*keys.values()))
    pages = hits(*found(pages=these(wanted)).values())
    return {figure: [pages[key] for key in sorted(own) if key in pages] for figure, own in keys.items()}
