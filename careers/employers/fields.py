"""What employers can be filtered by."""

from django.utils.translation import gettext_lazy as _

from portal.search.fields import Field, fields
from portal.search.labels import choice_labels

fields.register("feature")(
    Field(
        _("What it is like to work there"),
        multiple=True,
        choices=choice_labels("feature"),
        facet=True,
        searched=False,
        dated=True,
    )
)
