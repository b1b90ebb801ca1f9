"""What programmes, and whoever did one, can be filtered by."""

from django.utils.translation import gettext_lazy as _

from careers.models import ProgrammePage
from portal.search.fields import Field, fields
from portal.search.remembering import once

LENGTHS = {
    "to_3": _("Up to 3 months"),
    "to_12": _("Up to a year"),
    "to_24": _("1 to 2 years"),
    "longer": _("More than 2 years"),
}


@once
def programme_titles() -> dict[str, str]:
    return dict(ProgrammePage.objects.live().order_by("title").values_list("slug", "title"))


fields.register("programme")(
    Field(_("Programme done"), multiple=True, choices=programme_titles, searched=False)
)
fields.register("audience")(
    Field(_("Who it is for"), choices=lambda: dict(ProgrammePage.Audience.choices), facet=True)
)
fields.register("length")(Field(_("Length"), choices=lambda: LENGTHS, facet=True, searched=False))
