"""Where the header and the footer lead."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Door:
    """``rooms`` are the parts of an address by which a visitor stands behind it."""

    label: str | Promise
    path: str
    rooms: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        return bool({*self.rooms, self.path.strip("/")} & set(path.strip("/").split("/")))


DOORS = (
    Door(_("Stories"), "stories/", ("profiles",)),
    Door(_("Vacancies"), "vacancies/"),
    Door(_("Your route in"), "routes/", ("roles",)),
    Door(_("Programmes"), "programmes/"),
    Door(_("Ask a question"), "ask/"),
)
BESIDE = (Door(_("Search"), "search/"), Door(_("Saved"), "saved/"))

FOOTER: tuple[tuple[str | Promise, tuple[Door, ...]], ...] = (
    (
        _("Find work"),
        (
            Door(_("All vacancies"), "vacancies/"),
            Door(_("Employers"), "employers/"),
            Door(_("Programmes"), "programmes/"),
            Door(_("Events"), "events/"),
        ),
    ),
    (
        _("Find out"),
        (
            Door(_("Stories"), "stories/"),
            Door(_("Roles"), "roles/"),
            Door(_("Your route in"), "routes/"),
            Door(_("Figures and their sources"), "figures/"),
            Door(_("Words explained"), "glossary/"),
        ),
    ),
    (
        _("Get help"),
        (
            Door(_("Worried about a child"), "worried-about-a-child/"),
            Door(_("Ask a question"), "ask/"),
            Door(_("Help with applying"), "help/"),
            Door(_("Contact us"), "contact/"),
        ),
    ),
    (
        _("About this site"),
        (
            Door(_("About"), "about/"),
            Door(_("For employers"), "for-employers/"),
            Door(_("Accessibility"), "accessibility/"),
            Door(_("Privacy"), "privacy/"),
        ),
    ),
)
