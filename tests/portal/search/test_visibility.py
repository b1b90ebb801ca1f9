"""What an anonymous visitor cannot fetch is not found, and what is found can be fetched: over random trees."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, PageViewRestriction, Site

from content.models import StandardPage
from portal.search import search
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from portal.search.request import SearchRequest
from portal.search.sync import drain

pytestmark = pytest.mark.django_db

steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "add", "add", "unpublish", "publish", "restrict", "free", "move", "delete", "root"]
        ),
        st.integers(0, 20),
        st.integers(0, 20),
    ),
    max_size=12,
)


def act(home: Page, step: str, which: int, where: int) -> None:
    pages = list(StandardPage.objects.order_by("path"))
    if step == "add" or not pages:
        below = [home, *pages][where % (len(pages) + 1)]
        number = StandardPage.objects.count() + Page.objects.count()
        new = StandardPage(title=f"Wombat {number}", slug=f"w{number}-{which}", live=bool(which % 4))
        below.add_child(instance=new)
        return
    page = pages[which % len(pages)]
    if step == "unpublish":
        page.unpublish()
    elif step == "publish":
        page.save_revision().publish()
    elif step == "restrict":
        kind = PageViewRestriction.LOGIN if where % 2 else PageViewRestriction.PASSWORD
        PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    elif step == "free":
        page.view_restrictions.first() and page.view_restrictions.first().delete()
    elif step == "move":
        target = [home, *pages][where % (len(pages) + 1)]
        if not target.is_descendant_of(page) and target.pk != page.pk:
            page.move(Page.objects.get(pk=target.pk), pos="last-child")
    elif step == "delete":
        page.delete()
    else:
        page.move(Page.objects.get(depth=1), pos="last-child")


def fetchable() -> set[str]:
    """A password form answers 200 too, so the page's own heading must be there."""
    client = Client()
    found = set()
    for page in StandardPage.objects.all():
        url = page.get_url()
        answer = client.get(url) if url else None
        if (
            answer is not None
            and answer.status_code == 200
            and f"<h1>{page.title}</h1>" in answer.content.decode()
        ):
            found.add(f"content.standardpage:{page.pk}")
    return found


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=steps)
def test_the_index_holds_what_a_visitor_can_fetch_and_nothing_else(settings_and_home, steps):
    home = settings_and_home
    while page := StandardPage.objects.order_by("path").first():
        page.delete()
    PageViewRestriction.objects.all().delete()
    rebuild(embedded(), force=True)
    for step, which, where in steps:
        act(Page.objects.get(pk=home.pk), step, which, where)
    drain()

    request = SearchRequest(q="wombat", kinds=("page",), page_size=100, correct=False)
    assert {hit.key for hit in search(request).results} == fetchable()


@pytest.fixture
def settings_and_home(settings, tmp_path) -> Page:
    settings.CAREWAY_INDEX_DIR = tmp_path
    return Site.objects.get().root_page
