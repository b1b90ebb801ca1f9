from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from portal import defaults

defaults.apply()

PLUG_INS = (
    "documents",
    "importers",
    "handovers",
    "sentences",
    "beside",
    "schedule",
    "retention",
    "api",
    "demo",
    "checks",
    "guards",
    "health",
    "walls",
    "examples",
    "addresses",
    "mails",
)


class PortalConfig(AppConfig):
    name = "portal"
    label = "portal"
    verbose_name = _("Portal")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        self._discover_rooms()
        autodiscover_modules(*PLUG_INS)
        import_module("portal.search.signals").connect()
        import_module("portal.search.missed.counting").connect()
        import_module("portal.identity.standing").connect()

    def _discover_rooms(self) -> None:
        """The platform's rooms plug in like apps do, each from its own folder."""
        rooms = [room.name for room in iter_modules([self.path]) if room.ispkg]
        for room in rooms:
            for plug_in in PLUG_INS:
                name = f"portal.{room}.{plug_in}"
                if room not in {"settings", "migrations"} and find_spec(name):
                    import_module(name)
