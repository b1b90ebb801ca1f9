"""Who employs, runs, supplies or speaks."""

import re
import unicodedata

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model_string
from wagtail.images.models import AbstractImage
from wagtail.search import index

from portal.lines import lines
from portal.media.illustrated import Illustrated
from portal.media.shapes import EMBLEM, Shape


def folded(text: str) -> str:
    """``text`` without case, accents, apostrophes and punctuation, for comparing names."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’‘`]", "", plain)))


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def matching(self, text: str) -> list["Organisation"]:
        """Those whose name, alias or abbreviation is ``text``, spelling variants folded."""
        wanted = folded(text)
        return [found for found in self if wanted and wanted in {folded(name) for name in found.all_names}]


class Organisation(Illustrated, index.Indexed, models.Model):
    class Kind(models.TextChoices):
        EMPLOYER = "employer", _("Employer")
        TRUST = "trust", _("Children's trust")
        PARTNER = "partner", _("Partner")
        SUPPLIER = "supplier", _("Supplier")
        ASSOCIATION = "association", _("Association")
        REGIONAL_BODY = "regional_body", _("Regional body")

    name = models.CharField(_("name"), max_length=200, unique=True)
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True)
    aliases = models.TextField(
        _("other names"), blank=True, help_text=_("Other spellings and former names, one a line.")
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind.choices,
        default=Kind.EMPLOYER,
        help_text=_("It is said above every text of theirs: a supplier's page is labelled as a supplier's."),
    )
    jobs_site = models.URLField(_("jobs site"), blank=True, help_text=_("Two councils may share one."))
    website = models.URLField(_("website"), blank=True)
    about = models.CharField(_("about, in one line"), max_length=250, blank=True)
    logo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = OrganisationQuerySet.as_manager()

    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("kind")]

    class Meta:
        ordering = ["name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return self.name

    def pictures(self) -> list[tuple[AbstractImage | None, Shape]]:
        return [(self.logo, EMBLEM)]

    @property
    def all_names(self) -> list[str]:
        aliases = lines(self.aliases)
        return [self.name, *([self.abbreviation] if self.abbreviation else []), *aliases]

    @property
    def speaks_for_itself(self) -> bool:
        """A supplier's or association's page says what it believes, not what is so."""
        return self.kind in {self.Kind.SUPPLIER, self.Kind.ASSOCIATION}
