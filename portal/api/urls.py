"""``/api/v1/``: built when the addresses are first read, when every app has registered."""

from django.urls import path

from . import problems, routers
from .described import PublicAPI


def build() -> PublicAPI:
    api = PublicAPI(title="Careway", version="1", docs_url=None, urls_namespace="api")
    problems.handle(api)
    for router in routers:
        api.add_router("", router)
    return api


urlpatterns = [
    path("", build().urls),
    path("<path:rest>", problems.not_found),
]
