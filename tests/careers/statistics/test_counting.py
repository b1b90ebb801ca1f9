"""What is counted, of whom, and as coming from where."""

from datetime import timedelta

import pytest

from careers.statistics.models import DailyCount
from tests.careers.statistics.conftest import BROWSER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
ROBOTS = [
    "",
    "curl/8.5.0",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0 Safari/537.36",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "WhatsApp/2.23.20.0",
    "Mozilla/5.0 (compatible; MJ12bot/v1.4.8; http://mj12bot.com/)",
    "python-requests/2.31",
]
PEOPLE = [
    BROWSER,
    "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile Safari/604.1",
    "Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
]
REFERRERS = {
    "": "none",
    "https://www.google.co.uk/": "search",
    "https://www.google.com/url?q=x": "search",
    "android-app://com.google.android.googlequicksearchbox/": "search",
    "https://duckduckgo.com/": "search",
    "https://l.facebook.com/l.php": "social",
    "https://t.co/abc": "social",
    "https://www.linkedin.com/feed/": "social",
    "https://mail.google.com/mail/u/0/": "mail",
    "https://outlook.office.com/": "mail",
    "http://testserver/vacancies/?q=nights": "own",
    "http://testserver/vacancies/embed.html?employer=x": "embed",
    "https://www.larkshire.example/jobs": "other",
    "https://notgoogle.com.example/": "other",
    "https://[broken": "other",
}


def counts(**only) -> list[tuple]:
    rows = DailyCount.objects.filter(**only).order_by("step", "came_from")
    return list(rows.values_list("step", "came_from", "count"))


@pytest.mark.parametrize("agent", PEOPLE)
def test_a_person_is_counted(browse, vacancy, counted, agent):
    browse(vacancy().get_absolute_url(), **{"user-agent": agent})
    counted.flush()

    assert counts() == [("opened", "none", 1)]


@pytest.mark.parametrize("agent", ROBOTS)
def test_a_robot_is_not(browse, vacancy, counted, agent):
    browse(vacancy().get_absolute_url(), **{"user-agent": agent})
    counted.flush()

    assert counts() == []


def test_pages_fetched_ahead_and_colleagues_who_are_signed_in_are_not(
    browse, client, vacancy, counted, hr_of
):
    post = vacancy()
    browse(post.get_absolute_url(), **{"sec-purpose": "prefetch;prerender"})
    client.force_login(hr_of())
    browse(post.get_absolute_url())
    counted.flush()

    assert counts() == []


@pytest.mark.parametrize(("referrer", "kind"), REFERRERS.items())
def test_where_somebody_came_from_is_a_kind_and_no_address(browse, vacancy, counted, referrer, kind):
    browse(vacancy().get_absolute_url(), came=referrer)
    counted.flush()

    assert counts() == [("opened", kind, 1)]


def test_a_link_may_say_itself_where_it_stands(browse, vacancy, counted):
    browse(f"{vacancy().get_absolute_url()}?via=mail")
    browse(f"{vacancy().get_absolute_url()}?via=nonsense")
    counted.flush()

    assert counts() == [("opened", "mail", 1), ("opened", "none", 1)]


def test_each_vacancy_on_a_page_of_results_was_shown(browse, vacancy, index, counted):
    first, second = vacancy(title="Night worker"), vacancy(title="Night manager")
    vacancy(title="Cook")
    index()
    for address in ("/vacancies/?q=night", "/search/?q=night", "/vacancies/embed.html?q=night"):
        browse(address, came="https://www.google.com/")
    counted.flush()

    for post in (first, second):
        assert counts(vacancy=post) == [("shown", "embed", 1), ("shown", "search", 2)]
    assert DailyCount.objects.count() == 4


def test_whence_somebody_came_goes_with_them_to_applying_and_saving(browse, client, vacancy, counted):
    post = vacancy()
    page = browse(post.get_absolute_url(), came="https://www.google.com/").content.decode()
    assert f'href="{post.get_absolute_url()}apply/?via=search"' in page
    assert '<input type="hidden" name="via" value="search">' in page

    browse(f"{post.get_absolute_url()}apply/?via=search", came=f"http://testserver{post.get_absolute_url()}")
    client.post("/saved/", {"vacancy": post.pk, "via": "search"}, headers={"user-agent": BROWSER})
    counted.flush()
    assert counts() == [("applied", "search", 1), ("opened", "search", 1), ("saved", "search", 1)]


def test_what_is_not_shown_is_not_opened(browse, vacancy, counted, noon):
    browse(vacancy(opens_at=noon + timedelta(days=1)).get_absolute_url())
    counted.flush()

    assert counts() == []


def test_looks_of_one_day_are_one_row_and_the_day_is_londons(browse, vacancy, counted, time_machine):
    post = vacancy(closes_at=None, closing_kind="unknown")
    for moment in ("2026-07-01T22:59:59Z", "2026-07-01T23:00:00Z", "2026-07-01T23:00:01Z"):
        time_machine.move_to(moment, tick=False)
        browse(post.get_absolute_url())
        counted.flush()

    days = DailyCount.objects.order_by("day").values_list("day", "count")
    assert [(day.isoformat(), count) for day, count in days] == [("2026-07-01", 1), ("2026-07-02", 2)]


def test_looking_costs_no_query_and_no_cookie(browse, vacancy, counted, settings, django_assert_num_queries):
    post = vacancy()
    settings.CAREWAY_COUNT_SECONDS = 0
    browse(post.get_absolute_url())
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as uncounted:
        browse(post.get_absolute_url())
    settings.CAREWAY_COUNT_SECONDS = 3600
    with django_assert_num_queries(len(uncounted)):
        response = browse(post.get_absolute_url())

    assert not response.cookies
    counted.flush()
    assert counts() == [("opened", "none", 1)]


def test_a_vacancy_that_was_deleted_meanwhile_takes_nothing_with_it(browse, vacancy, counted):
    gone, stays = vacancy(), vacancy()
    for post in (gone, stays):
        browse(post.get_absolute_url())
    gone.delete()
    counted.flush()

    assert counts() == [("opened", "none", 1)]


def test_what_could_not_be_written_is_written_later(browse, vacancy, counted, monkeypatch, caplog):
    post = vacancy()

    def fails(counts):
        raise OSError("the disk is full")

    browse(post.get_absolute_url())
    with monkeypatch.context() as broken:
        broken.setattr(counted, "_write", fails)
        assert not counted.flush()
    browse(post.get_absolute_url())
    counted.flush()

    assert counts() == [("opened", "none", 2)]


def test_it_is_kept_for_25_months(vacancy, noon):
    from careers.statistics.keeping import expired

    post = vacancy()
    for days in (700, 800):
        DailyCount.objects.create(
            vacancy=post, day=noon.date() - timedelta(days=days), step="opened", came_from="own", count=1
        )
    assert [row.day for row in expired(noon)] == [noon.date() - timedelta(days=800)]
