"""What a pack put here, so that it can be brought up to date, left alone when edited, and taken away."""

from datetime import date
from typing import Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class LoadedItemQuerySet(models.QuerySet["LoadedItem"]):
    def of(self, pack: str) -> Self:
        return self.filter(pack=pack)


class LoadedItem(models.Model):
    pack = models.CharField(_("pack"), max_length=40)
    kind = models.CharField(_("kind"), max_length=40)
    slug = models.CharField(_("name in the pack"), max_length=200)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    source = models.CharField(
        _("text that was loaded"), max_length=64, blank=True, help_text=_("A digest of it.")
    )
    state = models.CharField(
        _("state after loading"),
        max_length=64,
        blank=True,
        help_text=_("A digest of the row. While it stands nobody has edited it. Empty: not ours to change."),
    )
    loaded_on: models.DateField[date, date] = models.DateField(_("loaded on"))

    objects = LoadedItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("loaded item")
        verbose_name_plural = _("loaded items")
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "kind", "slug"],
                name="portal_loadeditem_once",
                violation_error_message=_("This item of the pack is already loaded."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.pack}: {self.kind} {self.slug}"

    def thing(self) -> models.Model | None:
        """The row itself, as its own class; None once it is deleted."""
        model = self.content_type.model_class()
        return model._default_manager.filter(pk=self.object_id).first() if model else None
