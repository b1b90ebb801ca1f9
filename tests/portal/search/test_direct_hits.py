"""What the words alone mean stands on top: a reference, an abbreviation, an exact name."""

import pytest

from portal.search.engine import respond
from portal.search.request import SearchRequest
from portal.search.vocabulary import Rule, compiled
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import NOW, advert, page

pytestmark = pytest.mark.usefixtures("corpus_fields")
OTHERS = [
    page(
        number,
        "ASYE and CH-2041: Step Up to Social Work for all",
        "programme",
        names=("ASYE", "CH-2041", "Step Up to Social Work"),
        questions=("What is an ASYE?", "What is CH-2041?", "What is Step Up to Social Work?"),
        body="ASYE ASYE CH-2041 CH-2041 Step Up to Social Work",
    )
    for number in range(10, 16)
]
TERM = page(1, "Assessed and supported year in employment", "term", names=("ASYE",), means=("ASYE",))
POST = advert(2, "Night worker", names=("CH-2041",), means=("CH-2041",))
NAMED = page(3, "Step Up to Social Work", "programme", body="A long text. " * 40)


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("ASYE", TERM),
        ("asye", TERM),
        ("CH-2041", POST),
        ("ch 2041", POST),
        ("step up to social work", NAMED),
    ],
)
def test_it_stands_on_top(tmp_path, q, first):
    rules = (Rule("asye", ("assessed and supported year in employment",)),)
    with filled(tmp_path, [*OTHERS, TERM, POST, NAMED]).reading() as reader:
        response = respond(SearchRequest(q=q), NOW, compiled(rules, reader.protected), reader)

    assert response.results[0].key == first.key
    assert response.total == 7
