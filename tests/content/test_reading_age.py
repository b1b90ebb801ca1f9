"""What the site says in its own name can be read at twelve. People's voices are their own."""

import pytest

from portal.disclosure.rules import sentences_of
from portal.hints.reading import AIM, reading_age
from portal.packs.wording.written import Written, written

OWN = {"role", "route", "page"}


def sentences(page: Written) -> list[str]:
    lines = [line.lstrip("-# ") for _heading, text in page.answers for line in text.splitlines()]
    return [sentence for line in lines for sentence in sentences_of(line)]


@pytest.mark.parametrize(
    "page", [page for page in written("starter", "demo") if page.item.kind in OWN], ids=lambda page: page.name
)
def test_it_can_be_read_at_twelve(page):
    assert (reading_age(sentences(page)) or 0) <= AIM
