"""Our addresses, to be included wherever a project wants them. Views own fixed paths; all else is a page."""

from django.apps import apps
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal.media.serve import serve

APPS = ("portal.site_urls", "content.urls", "careers.urls", "chatbot.urls")

# Pages below the admin's address that are open to whoever holds a signed link.
DOORS = ("careers.team.welcome",)

machinery = [
    *[path("admin/", include(door)) for door in DOORS if apps.is_installed(door.split(".")[0])],
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/v1/", include("portal.api.urls")),
    path("media/<path:path>", serve, name="media"),
]
public = [path("", include(module)) for module in APPS if apps.is_installed(module.split(".")[0])]
public.append(path("", include(wagtail_urls)))

urlpatterns = machinery + public
