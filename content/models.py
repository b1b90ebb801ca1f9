"""What Django must find; each model lives in its room."""

from content.events.booking.models import Booking
from content.events.models import EventPage
from content.home.models import HomePage
from content.regions.models import RegionFunding, RegionPage
from content.standard.models import IndexPage, StandardPage
from content.stories.models import CampaignPage, SeriesPage, StoryPage

__all__ = [
    "Booking",
    "CampaignPage",
    "EventPage",
    "HomePage",
    "IndexPage",
    "RegionFunding",
    "RegionPage",
    "SeriesPage",
    "StandardPage",
    "StoryPage",
]
