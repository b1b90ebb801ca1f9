"""What stands beside the text of careers' pages."""

from types import SimpleNamespace

from django.utils.translation import gettext_lazy as _

from portal.search.response import Hit
from portal.search.types import Document
from portal.styleguide.registry import Part, parts

from .vacancies import OPEN

PERSON = Hit(
    Document("example.profile:1", "profile", "Joanne Wilks", "#", extra={"line": "Residential worker"})
)
ROUTE = Hit(
    Document("example.route:1", "route", "Into a children’s home", "#", "Start without a certificate.")
)
JOBS = SimpleNamespace(total=6, results=[OPEN])

parts.register("careers/parts/beside.html")(
    Part(
        _("Beside the text, as cards"),
        {
            _("Jobs"): {"heading": _("Open now"), "found": JOBS},
            _("Pages"): {"heading": _("Ways in"), "found": SimpleNamespace(results=[ROUTE])},
        },
    )
)
parts.register("careers/parts/beside_links.html")(
    Part(
        _("Beside the text, as links"),
        {_("Pages"): {"heading": _("Ways in"), "found": SimpleNamespace(results=[ROUTE])}},
    )
)
parts.register("careers/parts/all_jobs.html")(
    Part(_("On to every job"), {_("Six"): {"jobs": JOBS, "query": "role=example"}})
)
