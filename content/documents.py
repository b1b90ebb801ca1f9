"""What content brings to the search."""

from django.utils.translation import gettext_lazy as _

from content.models import CampaignPage, EventPage, RegionPage, SeriesPage, StandardPage, StoryPage
from portal.pages.sources import PageSource
from portal.search.documents import sources
from portal.search.fields import Field, Type, fields

fields.register("tag")(Field(_("Tag"), multiple=True, facet=True))
fields.register("series")(Field(_("Series")))
fields.register("online")(Field(_("Online"), Type.BOOLEAN, facet=True))
fields.register("starts_at")(Field(_("Starts"), Type.INSTANT, sort=True, leads=("event",)))


@sources.register("content.standardpage")
class StandardSource(PageSource):
    model = StandardPage
    kinds = ("page",)


@sources.register("content.storypage")
class StorySource(PageSource):
    model = StoryPage
    kinds = ("story",)
    shows = (SeriesPage,)


@sources.register("content.seriespage")
class SeriesSource(PageSource):
    model = SeriesPage
    kinds = ("page",)


@sources.register("content.campaignpage")
class CampaignSource(PageSource):
    model = CampaignPage
    kinds = ("page",)


@sources.register("content.eventpage")
class EventSource(PageSource):
    model = EventPage
    kinds = ("event",)


@sources.register("content.regionpage")
class RegionSource(PageSource):
    model = RegionPage
    kinds = ("region",)
