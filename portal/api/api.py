"""Search, as the platform's own part of the public API."""

from portal.search.web.api import router

from . import routers

routers.register("search")(router)
