"""Views own fixed paths; all else is a page."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal.media.serve import serve

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", serve, name="media"),
]

public: list = []
for app in ("portal.site_urls", "content.urls", "careers.urls", "chatbot.urls"):
    if app.split(".")[0] in settings.INSTALLED_APPS:
        public.append(path("", include(app)))

urlpatterns += i18n_patterns(*public, path("", include(wagtail_urls)), prefix_default_language=False)
