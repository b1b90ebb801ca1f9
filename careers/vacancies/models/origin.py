"""Where an imported advert came from, and which of its fields the import owns."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Origin(models.Model):
    imported_fields = models.JSONField(
        _("imported fields"),
        default=dict,
        blank=True,
        help_text=_("Field, and the raw text, line and source that it came from."),
    )

    class Meta:
        abstract = True

    @property
    def is_imported(self) -> bool:
        return bool(self.imported_fields)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """The revision's content, but the row's own value for whatever the import owns.

        Overrides RevisionMixin's, because a feed updates the row while an older draft waits: publishing
        that draft must not write the feed's values back.
        """
        revised = super().with_content_json(content)  # type: ignore[misc]
        revised.imported_fields = self.imported_fields
        for name in self.imported_fields:
            field = self._meta.get_field(name)
            if field.concrete and not field.many_to_many:
                setattr(revised, field.attname, getattr(self, field.attname))
        return revised
