"""In a locale made up for the purpose, every word of ours on every page type is one that gettext gave."""

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from django.utils import translation
from django.utils.safestring import SafeData, mark_safe
from test_pages_render import EMPTY, add, someone
from wagtail.models import Page, Site

from careers.models import EmployerPage, ProfilePage, Vacancy
from portal.models import Organisation
from portal.search.backends import embedded
from portal.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TITLE = "Einzig ein Titel"
VIEWS = (
    "/search/?q=zzz",
    "/vacancies/?place=zzz",
    "/saved/",
    "/glossary/",
    "/figures/",
    "/ask/",
    "/nothing-is-here/",
)
LETTERS = re.compile(r"[^\W\d_]{2,}")
# Names, which no language changes, and the dates that Django writes in its own catalogue.
KEPT = re.compile(
    rf"{TITLE}|Careway|Children’s social care careers|England|November|Wednesday|zzz|[\w.+-]+@[\w.]+|https?://\S+"
)


def pseudo(text: str) -> str:
    """The text between brackets, a third longer, with its placeholders and markup as they were."""
    said = f"⟦{text}{'·' * (len(text) // 3)}⟧"
    return mark_safe(said) if isinstance(text, SafeData) else said  # noqa: S308


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    real = translation._trans
    real.gettext("")
    monkeypatch.setattr(real, "gettext", lambda text: pseudo(str(text)))
    monkeypatch.setattr(real, "pgettext", lambda context, text: pseudo(str(text)))
    monkeypatch.setattr(real, "ngettext", lambda one, many, n: pseudo(str(one if n == 1 else many)))
    monkeypatch.setattr(real, "npgettext", lambda context, one, many, n: pseudo(str(one if n == 1 else many)))


class Words(HTMLParser):
    SPOKEN = ("alt", "title", "placeholder", "aria-label")

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in {"script", "style"}
        self.said += [f"\n{value}\n" for name, value in attrs if name in self.SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


def bare(html: str) -> list[str]:
    """The words that stand in no bracket."""
    reader = Words()
    reader.feed(html)
    text, inner = "".join(reader.said), ""
    while inner != text:
        inner, text = text, re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
    return [line.strip() for line in KEPT.sub("", text).splitlines() if LETTERS.search(KEPT.sub("", line))]


def test_a_word_outside_gettext_would_be_seen():
    assert bare("<p>⟦Read ⟦this⟧···⟧ and <b>that</b></p>") == ["and that"]


@pytest.mark.parametrize(("model", "fields"), EMPTY)
def test_a_page_type_has_no_word_outside_gettext(model, fields, made_up, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    page = add(home(), model(title=TITLE, **fields))

    assert bare(client.get(page.url).content.decode()) == []


@pytest.mark.parametrize("model", [ProfilePage, EmployerPage])
def test_a_page_of_somebody_has_no_word_outside_gettext(model, made_up, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    ours = Organisation.objects.create(name=TITLE, slug="ours")
    fields = {"person": someone(), "employer": ours} if model is ProfilePage else {"organisation": ours}
    page = add(home(), model(title=TITLE, **fields))

    assert bare(client.get(page.url).content.decode().replace("Amara", "")) == []


@pytest.mark.parametrize(
    "closes", [NOW + timedelta(days=3), NOW + timedelta(days=30), NOW - timedelta(days=3), None]
)
def test_a_vacancy_open_closing_soon_closed_or_unknown_has_none(closes, made_up, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    post = Vacancy.objects.create(
        title=TITLE, summary=TITLE, employer=Organisation.objects.create(name=TITLE, slug="ours"), slug="post",
        who_can_apply="anyone", contract="permanent", closes_at=closes, closing_kind="date" if closes else "unknown",
        apply_url="https://jobs.example.org/1", pay_min=30000, weekly_hours=Decimal(30), full_time_hours=Decimal(37), live=True,
    )  # fmt: skip

    assert bare(client.get(post.get_absolute_url()).content.decode()) == []


@pytest.mark.parametrize("path", VIEWS)
def test_a_view_has_no_word_outside_gettext(path, made_up, client, time_machine):
    time_machine.move_to(NOW, tick=False)
    rebuild(embedded())

    assert bare(client.get(path).content.decode()) == []


def home() -> Page:
    return Site.objects.get(is_default_site=True).root_page
