"""What roles, and whatever names one, can be filtered by."""

from django.utils.translation import gettext_lazy as _

from careers.titles import role_titles
from portal.search.fields import Field, Type, fields

fields.register("role")(Field(_("Role"), multiple=True, choices=role_titles, facet=True))
fields.register("been")(Field(_("Role on the way"), multiple=True, choices=role_titles, searched=False))
fields.register("needs_registration")(Field(_("Needs registration"), Type.BOOLEAN, facet=True))
