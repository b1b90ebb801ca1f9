"""The five doors of the navigation. One whose room is not installed is not shown."""

from dataclasses import dataclass

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Door:
    label: str | Promise
    path: str
    app: str

    @property
    def is_built(self) -> bool:
        return apps.is_installed(self.app)


DOORS = (
    Door(_("Stories"), "stories/", "content"),
    Door(_("Vacancies"), "vacancies/", "careers"),
    Door(_("Your route in"), "routes/", "careers"),
    Door(_("Programmes"), "programmes/", "careers"),
    Door(_("Ask a question"), "ask/", "chatbot"),
)
