from datetime import UTC, date, datetime

import pytest
import time_machine
from wagtail.models import Site

from careers.models import ProgrammePage
from portal.search import search
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from portal.search.request import SearchRequest
from portal.search.sync import drain

pytestmark = pytest.mark.django_db


def found() -> tuple[str, ...]:
    [hit] = search(SearchRequest(q="pathways", kinds=("programme",))).results
    return hit.statuses[0], hit.document.extra["standing"]


def test_on_the_day_after_its_last_the_index_says_that_it_ended_though_nobody_edits():
    home = Site.objects.get(is_default_site=True).root_page
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        page = home.add_child(
            instance=ProgrammePage(title="Pathways", ends_on=date(2026, 11, 26), live=False)
        )
        page.save_revision().publish()
        rebuild(embedded())
        assert found() == ("between", "Pathways is offered until 26 November 2026.")

    with time_machine.travel(datetime(2026, 11, 27, 0, 0, 1, tzinfo=UTC), tick=False):
        drain()
        assert found() == ("ended", "Pathways ended on 26 November 2026 and takes no new people.")
