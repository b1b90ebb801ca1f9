import os
import sys

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.local")
application = get_asgi_application()


# A page gives up the interpreter at each of its queries, and has it back after so long where answers are being made.
sys.setswitchinterval(0.001)


def warm_up() -> None:
    """Addresses and views are imported now, not by the first visitor; index and models load meanwhile."""
    from django.urls import get_resolver

    from portal.passages.warming import warm_in_background

    get_resolver().url_patterns  # noqa: B018
    warm_in_background()


warm_up()
