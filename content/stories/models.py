"""Stories, the series they belong to and the campaigns that gather them."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from content.blocks.pages import BodyPage
from portal.consent.admin.panel import ConsentPanel
from portal.disclosure.asking import with_was_changed
from portal.disclosure.panel import DisclosurePanel
from portal.importing.obstacles import with_is_imported
from portal.importing.panels import ImportPanel
from portal.lines import lines
from portal.pages.indexing import key_of
from portal.pages.wishes import is_withheld
from portal.people.models import Consent, Use
from portal.search import search
from portal.search.fields import fields
from portal.search.related import found, hits, things
from portal.search.request import SearchRequest
from portal.search.response import SearchResponse

from .ended import ended_programmes, named_in
from .findable import StoryFindable


class SeriesPage(BodyPage):
    total_parts = models.PositiveSmallIntegerField(
        _("number of parts"), null=True, blank=True, help_text=_("Of the whole series, also those not here.")
    )

    template = "content/stories/series.html"

    content_panels = [*BodyPage.content_panels[:-1], FieldPanel("total_parts"), FieldPanel("body")]

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "parts": self.published_parts()}

    def published_parts(self) -> list["StoryPage"]:
        """Those that exist and may be read, in order."""
        written = with_is_imported(self.stories.live().public())
        stories = written.order_by("part_number", "first_published_at")
        return [story for story in stories if not is_withheld(story)]


class CampaignPage(BodyPage):
    hashtags = models.TextField(
        _("hashtags"), blank=True, help_text=_("Every spelling in use, one a line: #TheWayIn.")
    )

    template = "content/stories/campaign.html"

    content_panels = [*BodyPage.content_panels[:-1], FieldPanel("hashtags"), FieldPanel("body")]

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        tags = tuple(tag.lstrip("#").casefold() for tag in lines(self.hashtags))
        stories = found(stories=things("story", 12, sort="newest", tag=tags))
        return {**super().get_context(request, *args, **kwargs), "profiles": self.profiles(), **stories}

    def profiles(self) -> SearchResponse | None:
        """The profiles that carry any spelling of its hashtag."""
        tags = tuple(tag.lstrip("#").casefold() for tag in lines(self.hashtags))
        if not tags or "campaign" not in fields:
            return None
        return search(
            SearchRequest(kinds=("profile",), filters={"campaign": tags}, page_size=30), facets=False
        )

    def search_names(self) -> tuple[str, ...]:
        return tuple(lines(self.hashtags))


class StoryPage(StoryFindable, BodyPage):
    read_with = (*BodyPage.read_with, "author", "organisation", "series")

    standfirst = models.TextField(_("introduction"), blank=True)
    author_name = models.CharField(
        _("written by"), max_length=150, blank=True, help_text=_("Who wrote it, not whom it is about.")
    )
    author = models.ForeignKey(
        "portal.Person",
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stories",
        help_text=_("When the author agreed to be named. The name shown is the person's own choice."),
    )
    organisation = models.ForeignKey(
        "portal.Organisation",
        verbose_name=_("whose story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    series = models.ForeignKey(
        SeriesPage,
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="stories",
    )
    part_number = models.PositiveSmallIntegerField(_("part"), null=True, blank=True)
    published_on = models.DateField(
        _("first published on"),
        null=True,
        blank=True,
        help_text=_("When it was first said, here or elsewhere. Empty when nobody knows: never a guess."),
    )
    tags = models.TextField(_("tags"), blank=True, help_text=_("One a line."))

    template = "content/stories/story.html"

    content_panels = [
        ImportPanel(heading=_("Imported")),
        ConsentPanel(heading=_("Who is named, and what they agreed to")),
        DisclosurePanel(heading=_("Who might be recognised")),
        *BodyPage.content_panels[:-1],
        FieldPanel("standfirst"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("author_name"), FieldPanel("author"), FieldPanel("published_on")], _("Who and when")
        ),
        MultiFieldPanel([FieldPanel("organisation"), FieldPanel("tags")], _("About")),
        MultiFieldPanel([FieldPanel("series"), FieldPanel("part_number")], _("Series")),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @classmethod
    def for_reading(cls) -> models.QuerySet:
        agreed = Consent.objects.valid(Use.PAGE).filter(person=models.OuterRef("author"))
        return with_was_changed(
            with_is_imported(super().for_reading().annotate(author_agrees=models.Exists(agreed)))
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "other_parts": self.other_parts(),
            **self.links(),
        }

    def links(self) -> dict[str, Any]:
        """Other stories on the same subject, else of the same employer, else the newest; and whose it is."""
        employer = self.organisation.slug if self.organisation else ""
        tags = tuple(tag.lstrip("#").casefold() for tag in self.tag_lines)
        shown: dict[str, Any] = found(
            home=things("employer", 1, employer=employer),
            same_subject=things("story", 4, tag=tags),
            people=things("profile", 2, employer=employer),
            newest=things("profile", 3, sort="newest"),
            ended=ended_programmes(),
        )
        shown["ended"] = named_in(self.all_parts, shown["ended"])
        others = hits(*(shown.pop(name) for name in ("same_subject", "people", "newest")))
        others.pop(key_of(self), None)
        return {**shown, "others": list(others.values())[:3]}

    def other_parts(self) -> list["StoryPage"]:
        """The rest of its series, as far as it exists."""
        series = self.series
        return [part for part in series.published_parts() if part.pk != self.pk] if series else []

    @property
    def tag_lines(self) -> list[str]:
        return lines(self.tags)
