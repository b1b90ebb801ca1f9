"""What pages are made of."""

from datetime import date

from django.templatetags.static import static
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from portal.styleguide.registry import Part, parts

PUBLISHED, CHECKED = date(2026, 3, 4), date(2026, 10, 3)
PORTRAIT = {
    "shape": "portrait",
    "url": lazy(static, str)("portal/img/portrait-joanne.svg"),
    "width": 400,
    "height": 500,
    "sizes": "15rem",
    "sources": [],
}
FIGURE = {
    "is_overdue": False,
    "reading": "16.0",
    "label": _("children per social worker"),
    "source_title": _("A government count"),
    "source_url": "",
    "source_date": "2025",
    "confirmed_on": CHECKED,
}

parts.register("portal/parts/dates.html")(
    Part(
        _("Published and checked"),
        {
            _("Published"): {"page": {"first_published_at": PUBLISHED, "last_checked_on": None}},
            _("Published and checked"): {
                "page": {"first_published_at": PUBLISHED, "last_checked_on": CHECKED}
            },
        },
    )
)
parts.register("portal/parts/overdue.html")(
    Part(
        _("Due for a check"),
        {
            _("Checked before"): {"page": {"is_overdue": True, "last_checked_on": CHECKED}},
            _("Never checked"): {"page": {"is_overdue": True, "last_checked_on": None}},
        },
    )
)
parts.register("portal/parts/speaker.html")(
    Part(
        _("Who is speaking"),
        {
            _("An employer"): {
                "organisation": {"name": "Wend Valley Council", "get_kind_display": _("Employer")}
            }
        },
    )
)
parts.register("portal/parts/figure_sources.html")(
    Part(
        _("Sources of figures"),
        {
            _("Checked"): {"figures": [FIGURE], "sources": []},
            _("Stale, and nobody has confirmed it"): {
                "figures": [{**FIGURE, "is_overdue": True, "confirmed_on": None}],
                "sources": [],
            },
            _("A source without a figure"): {
                "figures": [],
                "sources": [{"title": _("A handbook"), "url": "", "date": "2026"}],
            },
        },
    )
)
parts.register("portal/parts/picture.html")(
    Part(
        _("Picture"),
        {
            _("A portrait"): {"made": PORTRAIT, "alt": "", "css": "portrait small-p", "sizes": "9rem"},
            _("Not there yet"): {"made": None, "css": "", "label": _("The duty team, Wendbury")},
        },
    )
)
parts.register("portal/parts/date.html")(Part(_("Day"), {_("In the arch"): {"when": CHECKED}}))
parts.register("portal/parts/cover.html")(
    Part(_("Cover"), where=_("Beside the title of a story, an event, a programme, a series or a campaign."))
)
parts.register("portal/disclosure/parts/changed.html")(
    Part(_("Details changed"), {_("Changed"): {"changed": True}})
)
parts.register("portal/parts/lost_picture.html")(
    Part(
        _("Lost picture"),
        {_("With its caption"): {"caption": _("The team room")}, _("Without"): {"caption": ""}},
    )
)
parts.register("portal/parts/hero_art.html")(
    Part(_("Drawing of the home page"), where=_("At the top of the home page, in the colours of the site."))
)
