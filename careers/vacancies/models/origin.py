"""Where an imported advert came from, and which of its fields the import owns."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext_lazy as _

OF_THE_ROW = ("closed_early_at", "close_reason", "relisted_from_id")


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

    @property
    def owned_by_import(self) -> set[str]:
        """Imported fields that no editor has changed since."""
        return {name for name, origin in self.imported_fields.items() if not origin.get("edited")}

    def take_over(self, names: Iterable[str]) -> None:
        """An editor's changes win: from now on no import writes these fields. Provenance is kept."""
        self._mark_edited(self.owned_by_import & set(names), True)

    def give_back(self, names: Iterable[str]) -> None:
        """The opposite, where an editor's change was undone."""
        self._mark_edited(set(names) & set(self.imported_fields), False)

    def _mark_edited(self, names: set[str], edited: bool) -> None:
        if not names:
            return
        self.imported_fields = {
            name: {**origin, "edited": edited} if name in names else origin
            for name, origin in self.imported_fields.items()
        }
        if self.pk:
            type(self)._default_manager.filter(pk=self.pk).update(imported_fields=self.imported_fields)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """The revision's content, but the row's own value for whatever the import owns, and for what closed it.

        Overrides RevisionMixin's, because a feed updates the row, and HR closes it, while an older draft
        waits: publishing that draft must not write the feed's values back, nor open it again.
        """
        revised = super().with_content_json(content)  # type: ignore[misc]
        # Read afresh: ``self`` may have been loaded before the feed wrote.
        row = type(self)._default_manager.filter(pk=self.pk).first() or self
        revised.imported_fields = row.imported_fields
        for name in OF_THE_ROW:
            setattr(revised, name, getattr(row, name))
        for name in row.owned_by_import:
            field = _column(type(self), name)
            if field is not None:
                setattr(revised, field.attname, getattr(row, field.attname))
            elif hasattr(row, name):
                setattr(revised, name, list(getattr(row, name).all()))
        return revised


def _column(model: type[models.Model], name: str) -> models.Field | None:
    """The column that an import's field is kept in; None for its rows (places, patterns) and for what has gone."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, models.Field) and not field.many_to_many else None
