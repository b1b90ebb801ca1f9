"""What careers adds to the public API."""

from careers.partners.api import router as partners
from careers.vacancies.api import router
from portal.api import routers

routers.register("vacancies")(router)
routers.register("partners")(partners)
