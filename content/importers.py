"""The kinds of document that content recognises, and what of its own they may name."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from content.events import importing as event
from content.events.drafting import EventDrafting
from content.stories import importing as story
from content.stories.drafting import StoryDrafting
from content.stories.models import CampaignPage
from portal.importing.links import proposers
from portal.importing.messages import found
from portal.importing.record import Finding, Record
from portal.importing.registry import Importer, importers
from portal.importing.shown import AUTHOR, PUBLISHED, TITLE, Shown
from portal.importing.signs import signs
from portal.lines import lines

importers.register(story.KIND)(
    Importer(
        story.KIND,
        story.score,
        story.parse,
        StoryDrafting(),
        _("Story"),
        (TITLE, AUTHOR, PUBLISHED),
        signs("mine", "author", "series", "no_advert"),
    )
)
importers.register(event.KIND)(
    Importer(
        event.KIND,
        event.score,
        event.parse,
        EventDrafting(),
        _("Event"),
        (
            TITLE,
            Shown("starts", _("Starts"), "moment", "starts_at"),
            Shown("ends", _("Ends"), "moment", "ends_at"),
            Shown("place", _("Where"), draft="place_name"),
            Shown("register_url", _("Where to book"), draft="register_url"),
            Shown("summary", _("In a sentence or two"), "long", "summary"),
        ),
        event.signs,
    )
)


@proposers.register("campaigns")
def campaigns(record: Record) -> Iterable[Finding]:
    """Campaigns one of whose hashtags the text carries, in any spelling that they list."""
    said = {tag.casefold(): tag for tag in record.fields.get("hashtags") or ()}
    for campaign in CampaignPage.objects.all() if said else ():
        for tag in lines(campaign.hashtags):
            if tag.casefold() in said:
                used = said[tag.casefold()]
                line = next((block.line for block in record.body if used in block.text), None)
                yield found("campaign_proposed", line, text=used, name=campaign.title)
