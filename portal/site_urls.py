"""Public addresses of the platform."""

from django.urls import URLPattern, URLResolver, path

from portal.glossary.views import glossary
from portal.identity.views import brand_css

urlpatterns: list[URLPattern | URLResolver] = [
    path("glossary/", glossary, name="glossary"),
    path("brand.css", brand_css, name="brand_css"),
]
