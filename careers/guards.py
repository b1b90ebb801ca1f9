"""The careers boxes at which the guard stands."""

from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Box, guards

guards.register("vacancies")(Box(_("Search for vacancies")))
guards.register("finder")(Box(_("Place in the result of a route finder")))
guards.register("saved")(Box(_("Address to send the saved list to")))
guards.register("interest")(Box(_("Who is interested in a programme: name, address and answers")))
guards.register("alerts")(Box(_("Address to send news to")))
