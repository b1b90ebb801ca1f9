"""The parts of content's pages, for the style guide."""

from types import SimpleNamespace

from django.utils.translation import gettext_lazy as _

from portal.search.response import Hit
from portal.search.types import Document
from portal.styleguide.registry import Part, parts

HOME = _("On the home page.")

parts.register("content/home/parts/first_question.html")(Part(_("First question"), where=HOME))
parts.register("content/home/parts/two_ways.html")(Part(_("Two ways"), where=HOME))
parts.register("content/home/parts/door.html")(
    Part(
        _("Way in"),
        {
            _("With what is behind it"): {
                "path": "vacancies/",
                "art": "door-vacancies",
                "name": _("Vacancies"),
                "says": _("17 open jobs, each with its real pay"),
            }
        },
        within="doors",
    )
)

EVENING = Document(
    "example.event:1", "event", "An evening at the town hall", "#", "Ask a social worker anything."
)
parts.register("content/parts/shelf.html")(
    Part(
        _("Shelf of other things"),
        {
            _("One event"): {
                "id": "example-shelf",
                "heading": _("Meet them"),
                "found": SimpleNamespace(results=(Hit(EVENING, statuses=("upcoming",)),)),
            }
        },
    )
)
