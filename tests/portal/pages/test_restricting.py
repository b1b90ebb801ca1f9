import pytest
from wagtail.models import Page, PageViewRestriction, Site

from portal.pages.restricting import open_to_all

pytestmark = pytest.mark.django_db


def test_what_lies_below_a_restricted_page_is_not_open_and_it_takes_one_query(django_assert_num_queries):
    home = Site.objects.get(is_default_site=True).root_page
    closed = home.add_child(instance=Page(title="For staff"))
    closed.add_child(instance=Page(title="Rota"))
    home.add_child(instance=Page(title="Stories"))
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)

    with django_assert_num_queries(1):
        found = list(open_to_all(Page.objects.live()).filter(depth__gt=2).order_by("path"))

    assert [page.title for page in found] == ["Stories"]
    assert {page.pk for page in found} == {
        page.pk for page in Page.objects.live().public().filter(depth__gt=2)
    }
