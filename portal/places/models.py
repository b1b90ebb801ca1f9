"""The editors' layer over the offline gazetteer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.lines import lines


class Place(models.Model):
    class Kind(models.TextChoices):
        TOWN = "town", _("Town")
        LOCALITY = "locality", _("Locality")
        AREA_TEAM = "area_team", _("Area team")
        DISTRICT = "district", _("District")

    name = models.CharField(_("name"), max_length=120)
    other_names = models.TextField(_("other names"), blank=True, help_text=_("One a line."))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.TOWN)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5)
    authority = models.CharField(_("authority"), max_length=120, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            models.UniqueConstraint(
                fields=["name", "authority"],
                name="portal_place_name_unique",
                violation_error_message=_("This authority already has a place of this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def all_names(self) -> list[str]:
        return [self.name, *lines(self.other_names)]
