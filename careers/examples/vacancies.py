"""What the list of vacancies is made of."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _

from careers.vacancies.whereabouts import Far
from portal.search.request import SearchRequest
from portal.search.response import Facet, FacetValue, Hit
from portal.search.types import Document, Point
from portal.search.web.listing import Chip
from portal.styleguide.registry import Part, parts

EXTRA = {
    "employer": "Wend Valley Council",
    "pay": "£23,416 to £25,038",
    "pay_note": _("£36,124 to £38,626 full time, for 24 hours a week"),
    "place": "Wendbury",
    "hours": _("24 hours a week"),
    "contract": _("Permanent"),
    "who_can_apply": _("People with experience: no degree needed"),
    "closing": _("Closes on 6 December 2026"),
}
ADVERT = Document(
    "example.vacancy:1",
    "vacancy",
    "Family support worker",
    "#",
    "Evenings and homework, tea and court.",
    extra=EXTRA,
)
OPEN = Hit(ADVERT, statuses=("open",), miles=4.2)
CLOSED, OLD = Hit(ADVERT, statuses=("closed",)), Hit(ADVERT, statuses=("closing_unknown",))
HOURS = Facet(
    "hours",
    str(_("Hours")),
    (FacetValue("part", "Part time", 13, True), FacetValue("night", "Nights", 0, False)),
)


def listing(**known: Any) -> SimpleNamespace:
    plain = {
        "request": SearchRequest(q="family support", place=Point("Leeds", 53.8, -1.55)),
        "response": SimpleNamespace(total=2, related=(), results=(OPEN,)),
        "errors": {},
        "chips": [1],
        "explained": [(HOURS, _("What the employer offers."), False)],
        "pay_steps": [(25000, "£25,000", False)],
        "weekly_hours": [("weekly_hours_min", _("At least"), "16"), ("weekly_hours_max", _("At most"), "")],
        "miles": [("15", "15 miles", True), ("30", "30 miles", False)],
        "which": [],
        "far": None,
        "sorts": [("relevance", _("Best match"), True), ("closes_at", _("Closing soonest"), False)],
        "hidden": [],
        "ladder": [],
    }
    return SimpleNamespace(**{**plain, **known})


RUNG = {"url": "#", "text": _("Within 30 miles of Leeds"), "count": 6}

parts.register("careers/vacancies/parts/card.html")(
    Part(
        _("Vacancy in a list"),
        {
            _("Open"): {"hit": OPEN, "narrow": False},
            _("Closed"): {"hit": CLOSED, "narrow": False},
            _("Old advert"): {"hit": OLD, "narrow": False},
            _("Narrow"): {"hit": OPEN, "narrow": True},
        },
        within="ul",
    )
)
parts.register("careers/vacancies/parts/search.html")(
    Part(
        _("Search for vacancies"),
        {
            _("A place that we do not know"): {
                "listing": listing(errors={"place": _("We do not know that place.")})
            }
        },
    )
)
parts.register("careers/vacancies/parts/whereabouts.html")(
    Part(
        _("Which place, and how far"),
        {
            _("Several of one name"): {
                "listing": listing(
                    which=[Chip("Newport, Isle of Wight", "#"), Chip("Newport, Shropshire", "#")]
                )
            },
            _("Far from all of them"): {"listing": listing(far=Far(["Leeds", "Bradford"], "Truro", 280))},
        },
    )
)
parts.register("careers/vacancies/parts/facet.html")(
    Part(
        _("One filter of vacancies"),
        {
            _("Open"): {"facet": HOURS, "help": _("What the employer offers."), "folded": False},
            _("Folded"): {"facet": HOURS, "help": "", "folded": True},
        },
    )
)
parts.register("careers/vacancies/parts/facets.html")(
    Part(_("Filters of vacancies"), {_("One chosen"): {"listing": listing()}})
)
parts.register("careers/vacancies/parts/sorter.html")(
    Part(_("Sorter"), {_("Best match"): {"listing": listing()}})
)
parts.register("careers/vacancies/parts/empty.html")(
    Part(
        _("Nothing matches"),
        {
            _("One change away"): {"listing": listing(ladder=[RUNG])},
            _("Nothing is open"): {"listing": listing()},
        },
    )
)
