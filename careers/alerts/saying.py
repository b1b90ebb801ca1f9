"""What is followed, in words and as a page that one can open."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from portal.search.following import in_words
from portal.search.request import SearchRequest
from portal.templatetags.careway import site_path

from .models import Followed


def what_is_followed(followed: Followed) -> str:
    if request := followed.search:
        return in_words(request)
    return _("When “%(title)s” opens, and a week before it closes") % {"title": followed.page}


def page_of_search(request: SearchRequest) -> str:
    """The address at which the same search stands, the newest first."""
    newest = request.but(sort="newest", correct=True)
    if request.kinds != ("vacancy",):
        return f"{site_path('search/')}?{newest.to_query()}"
    query = newest.but(kinds=(), status=()).to_query()
    return f"{reverse('careers:vacancies')}?{query}"


def page_to_follow(followed: Followed) -> str:
    """The form that asks for the same once more."""
    request = followed.search
    query = request.to_query() if request else urlencode({"opening": followed.page_id})
    return f"{reverse('careers:alerts')}?{query}"
