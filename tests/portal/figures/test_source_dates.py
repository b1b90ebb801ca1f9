"""A source without a date is called undated wherever its date is shown."""

import pytest

from portal.figures.dating import date_of_source
from portal.models import Figure, Term
from portal.pages.text import plain
from portal.templatetags.careway import source_line

GIVEN = [
    ("n.d.", "undated"),
    ("N.d.", "undated"),
    ("n.d. (about 2021)", "undated (about 2021)"),
    ("March 2026", "March 2026"),
    ("", ""),
]


@pytest.mark.parametrize(("given", "read"), GIVEN)
def test_it_reads_in_a_word_that_everybody_knows(given, read):
    assert date_of_source(given) == read
    assert source_line("DfE", "", given) == (f"Source: DfE, {read}" if read else "Source: DfE")


@pytest.mark.django_db
def test_the_editor_the_chatbot_and_the_glossary_say_so_too(client):
    figure = Figure.objects.create(
        slug="b", label="Bursary", value="£9", source_title="DfE", source_date="n.d. (archived)"
    )
    Term.objects.create(name="Bursary", slug="b", definition="Money.", source_title="DfE", source_date="n.d.")

    assert figure.source_line.startswith("DfE, undated (archived)")
    assert plain(f'<p>It pays <embed embedtype="figure" id="{figure.pk}"/>.</p>') == (
        "It pays £9 (undated source)."
    )
    assert "Source: DfE, undated" in client.get("/glossary/").content.decode()
