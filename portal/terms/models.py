"""A word that needs explaining: glossary, search synonyms and chatbot all read it."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail.search import index


class TermQuerySet(models.QuerySet["Term"]):
    def protected(self) -> Self:
        """Those that are never stemmed: SEND is no form of sending."""
        return self.filter(protected=True)


class Term(TranslatableMixin, index.Indexed, models.Model):
    abbreviation = models.CharField(_("abbreviation"), max_length=30, blank=True)
    name = models.CharField(_("in full"), max_length=150)
    slug = models.SlugField(_("code"), max_length=80)
    definition = models.TextField(
        _("what it means"), help_text=_("One or two plain sentences, for somebody who has never met it.")
    )
    synonyms = models.TextField(
        _("other words for it"),
        blank=True,
        help_text=_("One a line. Searching for any of them finds all of them, from the next search on."),
    )
    one_way_synonyms = models.TextField(
        _("what else people type for it"),
        blank=True,
        help_text=_("One a line. Who types one finds the term; who types the term does not find these."),
    )
    protected = models.BooleanField(
        _("never shortened"),
        default=False,
        help_text=_("For abbreviations that are also words: SEND must not find “sending”."),
    )
    source_title = models.CharField(_("source"), max_length=250, blank=True)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    source_date = models.CharField(_("date of the source"), max_length=80, blank=True)

    objects = TermQuerySet.as_manager()

    search_fields = [
        index.SearchField("name"),
        index.SearchField("abbreviation"),
        index.AutocompleteField("name"),
        index.AutocompleteField("abbreviation"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["name"]
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"],
                name="portal_term_slug_unique",
                violation_error_message=_("There is already a term with this code."),
            ),
        ]

    def __str__(self) -> str:
        return self.full_reading

    @property
    def full_reading(self) -> str:
        return f"{self.name} ({self.abbreviation})" if self.abbreviation else self.name

    @property
    def short(self) -> str:
        return self.abbreviation or self.name
