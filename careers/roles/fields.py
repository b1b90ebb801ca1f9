"""What roles, and whatever names one, can be filtered by."""

from django.utils.translation import gettext_lazy as _

from careers.models import RolePage
from portal.search.fields import Field, Type, fields
from portal.search.remembering import once


@once
def role_titles() -> dict[str, str]:
    return dict(RolePage.objects.live().order_by("title").values_list("slug", "title"))


fields.register("role")(Field(_("Role"), multiple=True, choices=role_titles, facet=True))
fields.register("needs_registration")(Field(_("Needs registration"), Type.BOOLEAN, facet=True))
