from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group

from careers.employers.groups import ensure_groups
from portal.models import User
from portal.search import fields as field_module
from portal.search import search
from portal.search.request import SearchRequest
from portal.search.rules.models import SearchRule
from portal.search.types import Document
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import DOCUMENTS, FIELDS, NOW


@pytest.fixture(autouse=True)
def index_of_the_corpus(monkeypatch: pytest.MonkeyPatch, settings: Any, time_machine: Any) -> None:
    """The site's index holds the corpus, at its own time."""
    monkeypatch.setattr(field_module.fields, "_items", dict(FIELDS))
    time_machine.move_to(NOW, tick=False)
    filled(settings.CAREWAY_INDEX_DIR, DOCUMENTS)
    return


@pytest.fixture
def holding(settings: Any) -> Callable[[list[Document]], None]:
    """Fills the site's index with other documents."""
    return lambda documents: filled(settings.CAREWAY_INDEX_DIR, documents) and None


def found(q: str, **more: Any) -> set[str]:
    return {hit.key for hit in search(SearchRequest(q=q, correct=False, **more)).results}


def rule(effect: str, words: str, others: str = "", **more: Any) -> SearchRule:
    return SearchRule.objects.create(effect=effect, words=words, others=others, why="asked for", **more)


def in_days(number: int) -> Any:
    return (NOW + timedelta(days=number)).date()


@pytest.fixture
def sign_in(client):
    ensure_groups()

    def as_one_of(group: str):
        user = User.objects.create_user("charlie", "charlie@example.org", "x")
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return client

    return as_one_of
