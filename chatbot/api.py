"""The chatbot's part of the public API."""

from chatbot.web.api import router
from portal.api import routers

routers.register("chat")(router)
