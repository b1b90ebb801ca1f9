import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.local")
application = get_asgi_application()


def warm_up() -> None:
    """Addresses and views are imported now, not by the first visitor."""
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018


warm_up()
