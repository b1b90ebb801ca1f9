"""What routes, and whatever names one, can be filtered by."""

from django.utils.translation import gettext_lazy as _

from careers.models import RoutePage
from careers.routes.rules import Cost, TrainedIn
from careers.titles import route_titles
from portal.search.fields import Field, Type, fields

fields.register("route")(Field(_("Route in"), multiple=True, choices=route_titles, facet=True))
fields.register("income")(
    Field(_("What you live on"), choices=lambda: dict(RoutePage.Income.choices), facet=True)
)
fields.register("qualification")(
    Field(_("Least qualification"), choices=lambda: dict(RoutePage.Qualification.choices), facet=True)
)
fields.register("keep_earning")(Field(_("You can keep earning"), Type.BOOLEAN, facet=True))
fields.register("cost")(Field(_("Cost to you"), choices=lambda: dict(Cost.choices), facet=True))
fields.register("trained_in")(
    Field(_("Where you trained"), choices=lambda: dict(TrainedIn.choices), facet=True)
)
