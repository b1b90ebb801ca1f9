"""The public API. An app registers a router in its own ``api.py``:

::

    from portal.api import routers

    router = Router(tags=["vacancies"])
    routers.register("vacancies")(router)   # its paths stand below /api/v1/
"""

from ninja import Router

from portal.registry import Registry

routers: Registry[Router] = Registry("api")
