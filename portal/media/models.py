"""Pictures and documents: Wagtail's own, with a place for what a careers site must know of them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage


class PortalImage(AbstractImage):
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who made it, if it must be said.")
    )
    person = models.ForeignKey(
        "portal.Person",
        verbose_name=_("who is shown"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="pictures",
        help_text=_("Choose the person, so that the picture goes when the consent ends."),
    )

    is_decoration = models.BooleanField(
        _("decoration only"),
        default=False,
        help_text=_("Tick it if somebody who cannot see it misses nothing: a pattern, a border."),
    )

    admin_form_fields = (*WagtailImage.admin_form_fields, "is_decoration", "credit", "person")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def is_described(self) -> bool:
        """Or known to need no words."""
        return self.is_decoration or bool(self.description.strip())

    def save(self, *args: Any, **kwargs: Any) -> None:
        """What was cut from an earlier file goes with it, whoever replaces the file."""
        replaced = self.pk is not None and not self.file._committed
        super().save(*args, **kwargs)
        if replaced:
            self.renditions.all().delete()


class PortalRendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="portal_rendition_unique"
            )
        ]


class PortalDocument(AbstractDocument):
    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
