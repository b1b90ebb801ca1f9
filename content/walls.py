"""What keeps a page of content from being published."""

from content.events.afterwards import can_be_followed
from content.events.models import EventPage
from portal.review.walls import wall

wall("events.recording", EventPage)(can_be_followed)
