from dataclasses import replace
from datetime import UTC, datetime

import pytest

from portal.search.types import Document, Span
from portal.sitemap.views import Everything

pytestmark = pytest.mark.django_db
ALWAYS = Span("visible")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def documents(monkeypatch, time_machine):
    time_machine.move_to(NOW, tick=False)
    made: list[Document] = []
    monkeypatch.setattr("portal.sitemap.views.all_documents", lambda: [made])
    return made


def post(url: str, *statuses: Span, visible: Span = ALWAYS) -> Document:
    return Document(key=f"a.b:{url}", kind="vacancy", title=url, url=url, statuses=statuses, visible=visible)


def test_what_is_open_and_what_has_no_end_is_offered(documents):
    documents += [
        post("/open/", Span("open", None, NOW.replace(hour=13)), Span("closed", NOW.replace(hour=13)))
    ]
    documents += [post("/story/")]
    documents += [post("/closed/", Span("closed", None)), post("/old/", Span("closing_unknown"))]
    documents += [post("/withdrawn/", visible=Span("visible", None, NOW))]

    assert [document.url for document in Everything().items()] == ["/open/", "/story/"]


def test_it_says_when_each_was_last_changed(documents, client):
    documents += [replace(post("/told/"), changed_at=NOW.replace(day=3)), post("/never-told/")]
    text = client.get("/sitemap.xml").content.decode()

    assert "<loc>http://testserver/told/</loc><lastmod>2026-11-03</lastmod>" in text
    assert "<loc>http://testserver/never-told/</loc></url>" in text


def test_the_front_page_and_the_lists_are_offered(client):
    text = client.get("/sitemap.xml").content.decode()

    for path in ("/", "/vacancies/", "/glossary/", "/figures/", "/ask/"):
        assert f"<loc>http://testserver{path}</loc>" in text


def test_robots_names_the_sitemap(client):
    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert client.get("/sitemap.xml").status_code == 200
