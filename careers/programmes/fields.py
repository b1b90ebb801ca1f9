"""What programmes, and whoever did one, can be filtered by."""

from django.utils.translation import gettext_lazy as _

from careers.models import ProgrammePage
from portal.search.fields import Field, fields
from portal.search.remembering import once


@once
def programme_titles() -> dict[str, str]:
    return dict(ProgrammePage.objects.live().order_by("title").values_list("slug", "title"))


fields.register("programme")(
    Field(_("Programme done"), multiple=True, choices=programme_titles, searched=False)
)
fields.register("audience")(
    Field(_("Who it is for"), choices=lambda: dict(ProgrammePage.Audience.choices), facet=True)
)
