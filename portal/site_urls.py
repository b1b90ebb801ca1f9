"""Public addresses of the platform."""

from django.urls import URLPattern, URLResolver, path

from portal.consent import views as consent
from portal.evidence.views import figures
from portal.glossary.views import glossary
from portal.health import views as health
from portal.identity.views import brand_css, drawing
from portal.search.web.suggestions import suggestions
from portal.search.web.views import results
from portal.sitemap.views import everything, robots
from portal.styleguide.views import special_page, styleguide

urlpatterns: list[URLPattern | URLResolver] = [
    path("search/", results, name="search"),
    path("search/suggest/", suggestions, name="suggestions"),
    path("consent/<str:token>/", consent.AgreementView.as_view(), name="consent"),
    path("consent/<str:token>/page/", consent.page, name="consent_page"),
    path("glossary/", glossary, name="glossary"),
    path("figures/", figures, name="figures"),
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("sitemap.xml", everything, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("styleguide/", styleguide, name="styleguide"),
    path("styleguide/pages/<slug:name>/", special_page, name="styleguide_page"),
    path("brand.css", brand_css, name="brand_css"),
    path("brand/<slug:scheme>/<slug:name>.svg", drawing, name="brand_drawing"),
]
