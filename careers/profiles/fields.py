"""What profiles can be filtered by beside their role, route and employer."""

from django.utils.translation import gettext_lazy as _

from portal.search.fields import Field, fields

fields.register("campaign")(Field(_("Campaign"), multiple=True))
