import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import Page, ReferenceIndex
from wagtail.rich_text import expand_db_html

from content.models import StandardPage
from portal.models import Figure

pytestmark = pytest.mark.django_db


@pytest.fixture
def bursary() -> Figure:
    return Figure.objects.create(
        slug="bursary", label="Bursary", value="£21,995", source_title="DfE", source_date="March 2026"
    )


def stored(figure: Figure) -> str:
    return f'<p data-block-key="a">It pays <embed embedtype="figure" id="{figure.pk}"/> at most.</p>'


def test_a_figure_reads_as_itself_on_the_page_and_changes_with_one_edit(bursary):
    assert "It pays" in expand_db_html(stored(bursary))
    assert ">£21,995</data> at most." in expand_db_html(stored(bursary))

    bursary.value = "£22,400"
    bursary.save()

    assert ">£22,400</data>" in expand_db_html(stored(bursary))


def test_a_figure_that_was_withdrawn_says_so(bursary):
    bursary.unpublish()

    assert "£21,995" not in expand_db_html(stored(bursary))
    assert "(figure withdrawn)" in expand_db_html(stored(bursary))


def test_the_editor_shows_the_figure_and_gives_back_what_was_stored(bursary):
    converter = ContentstateConverter(["figure"])
    in_editor = converter.from_database_format(stored(bursary))

    assert json.loads(in_editor)["blocks"][0]["text"] == "It pays £21,995 at most."
    assert f'<embed embedtype="figure" id="{bursary.pk}"/> at most.' in converter.to_database_format(
        in_editor
    )


def test_the_reference_index_knows_which_page_shows_it(bursary):
    page = StandardPage(title="Help", body=[("section", {"heading": "Pay", "text": stored(bursary)})])
    Page.get_first_root_node().add_child(instance=page)

    assert [str(page.pk)] == [found.object_id for found in ReferenceIndex.get_references_to(bursary)]


def test_a_translation_of_a_figure_is_not_public_until_somebody_publishes_it(bursary):
    from wagtail.models import Locale

    assert bursary.copy_for_translation(Locale.objects.create(language_code="cy")).live is False
