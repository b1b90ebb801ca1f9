"""What careers adds to the public API."""

from careers.vacancies.api import router
from portal.api import routers

routers.register("vacancies")(router)
