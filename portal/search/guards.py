"""The search's box, at which the guard stands."""

from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Box, guards

guards.register("search")(Box(_("Search over the whole site")))
