"""What searches and lists show."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.search.kinds import STATUSES
from portal.search.request import SearchRequest
from portal.search.response import Facet, FacetValue, Highlight, Hit
from portal.search.types import Document
from portal.styleguide.registry import Part, parts

from .pages import PORTRAIT

TEXT = "Nights are long and mostly quiet, and then they are not."


def document(kind: str, title: str, summary: str = "", **extra: Any) -> Document:
    return Document(f"example.{kind}:1", kind, title, "#", summary=summary, extra=extra)


STORY = Hit(document("story", "Otterburn Row, two in the morning", "A night worker on what wakes a house."))
PROFILE = Hit(
    document(
        "profile", "Joanne Wilks", line="Residential childcare worker, Wend Valley Council", picture=PORTRAIT
    )
)
ENDED = Hit(document("programme", "Supervisors’ Year", standing="Ended on 3 July 2026."), statuses=("ended",))
FOUND = Hit(
    document("story", "Otterburn Row, two in the morning"),
    statuses=("open",),
    miles=4.2,
    marking=lambda: (Highlight("body", TEXT, ((0, 6),)),),
)
NAMED = Hit(
    document("term", "Emergency duty team (EDT)", "Social workers who answer at night and at weekends.")
)
HOURS = Facet(
    "pattern",
    str(_("Hours")),
    (
        FacetValue("full", "Full time", 29, True),
        FacetValue("part", "Part time", 13, False),
        FacetValue("night", "Nights", 0, False),
    ),
)


def listing(**known: Any) -> SimpleNamespace:
    """What the parts read of a listing."""
    plain = {
        "path": "#",
        "request": SearchRequest(q="nihgts", page=2),
        "typed": SearchRequest(q="nights near Leeds"),
        "response": SimpleNamespace(
            total=46, pages=3, results=(STORY,), related=(), degraded=False, corrected=False, did_you_mean=""
        ),
        "chips": [],
        "facets": [],
        "errors": {},
        "is_read": False,
        "in_danger": False,
        "by_kind": [],
        "ladder": [],
        "first": 21,
        "last": 40,
        "pages": [(1, "#"), (2, "#"), (3, "#")],
        "previous": "#",
        "next": "#",
    }
    return SimpleNamespace(**{**plain, **known})


def response(**known: Any) -> SimpleNamespace:
    return SimpleNamespace(**{**listing().response.__dict__, **known})


parts.register("portal/parts/card.html")(
    Part(
        _("Card"),
        {_("A page"): {"hit": STORY}, _("A person"): {"hit": PROFILE}, _("Ended"): {"hit": ENDED}},
        within="ul",
    )
)
parts.register("portal/parts/status.html")(
    Part(
        _("Status"),
        {
            label: {"statuses": [status], "kind": "programme"}
            for status, label in STATUSES.items()
            if status != "upcoming"
        },
    )
)
parts.register("portal/search/parts/hit.html")(
    Part(
        _("Search result"),
        {
            _("With the words it was found by"): {"hit": FOUND},
            _("Ended"): {"hit": ENDED},
            _("What the words name"): {"hit": NAMED, "direct": NAMED},
        },
        "ul",
    )
)
parts.register("portal/search/parts/chips.html")(
    Part(
        _("Chosen filters"),
        {
            _("Two chosen"): {
                "listing": listing(
                    chips=[{"text": "“nights”", "url": "#"}, {"text": _("Part time"), "url": "#"}]
                )
            },
            _("None"): {"listing": listing()},
        },
    )
)
parts.register("portal/search/parts/facets.html")(
    Part(_("Filters"), {_("One chosen, one that finds nothing"): {"listing": listing(facets=[HOURS])}})
)
parts.register("portal/search/parts/pages.html")(
    Part(_("Pages"), {_("The second of three"): {"listing": listing()}})
)
parts.register("portal/search/parts/said.html")(
    Part(
        _("What a search says about itself"),
        {
            _("Not fully available"): {"listing": listing(response=response(degraded=True))},
            _("A value that cannot be read"): {
                "listing": listing(errors={"place": _("We do not know that place.")})
            },
            _("Mended"): {
                "listing": listing(response=response(corrected=True, did_you_mean="nights"), as_typed="#")
            },
            _("Did you mean"): {"listing": listing(response=response(did_you_mean="nights"), mended="#")},
            _("Words set as filters"): {"listing": listing(is_read=True, as_words="#")},
        },
    )
)
parts.register("portal/search/parts/box.html")(
    Part(
        _("Search box"),
        {
            _("Empty"): {
                "id": "example-box",
                "label": _("What are you looking for?"),
                "placeholder": _("Any word"),
            }
        },
    )
)
parts.register("portal/search/parts/head.html")(
    Part(_("Search at the head"), where=_("At the head of this page."))
)
parts.register("portal/search/parts/suggestions.html")(
    Part(
        _("Suggestions"),
        {
            _("Of two kinds"): {
                "groups": [
                    {"title": _("Roles"), "offers": [{"text": "Night worker", "url": "#", "hint": ""}]},
                    {
                        "title": _("Places"),
                        "offers": [{"text": "Leeds", "url": "#", "hint": _("12 near by")}],
                    },
                ],
                "total": 2,
            },
            _("None"): {"groups": [], "total": 0},
        },
    )
)
parts.register("portal/search/parts/kinds.html")(
    Part(
        _("Kinds of result"),
        {
            _("All of two kinds"): {
                "listing": listing(
                    by_kind=[
                        (FacetValue("", str(_("Everything")), 12, True), "#", True),
                        (FacetValue("role", str(_("Roles")), 4, False), "#", False),
                    ]
                )
            }
        },
    )
)
WIDER = {"text": _("Within 30 miles of Leeds, not 5"), "url": "#", "count": _("12 results")}
parts.register("portal/search/parts/nothing.html")(
    Part(
        _("Nothing found"),
        {
            _("One change away"): {"listing": listing(ladder=[WIDER])},
            _("No step finds any"): {"listing": listing()},
        },
    )
)
parts.register("portal/search/parts/rungs.html")(
    Part(_("Steps out of it"), {_("One change away"): {"listing": listing(ladder=[WIDER])}})
)
