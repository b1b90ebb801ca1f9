"""What content shows below its list pages."""

from django.urls import path

from content.events.listing import calendar_of_a_list
from content.standard.addresses import addresses
from content.stories.authors import author_page

addresses.register("stories")([path("by/<slug:author>/", author_page)])
addresses.register("events")([path("calendar/", calendar_of_a_list)])
