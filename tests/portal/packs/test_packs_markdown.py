import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.packs.markdown import rich_text


class Targets:
    def figure(self, slug: str) -> int:
        return {"step-up-bursary": 7}[slug]

    def term(self, slug: str) -> tuple[int, str]:
        return {"asye": (3, "ASYE")}[slug]

    def page(self, path: str) -> int | None:
        return {"/routes/": 5}.get(path)


def made(text: str) -> str:
    return rich_text(text, Targets())


def test_lines_of_one_paragraph_are_joined() -> None:
    assert made("One line\nand on.\n\nNext.") == "<p>One line and on.</p><p>Next.</p>"


def test_a_list_item_may_run_over_two_lines() -> None:
    assert made("- first\n  goes on\n- second") == "<ul><li>first goes on</li><li>second</li></ul>"


def test_numbers_make_an_ordered_list() -> None:
    assert made("1. first\n2. second") == "<ol><li>first</li><li>second</li></ol>"


def test_bold_and_italic() -> None:
    assert made("**Bold** and *leaning*, 2 * 3 * 4") == "<p><b>Bold</b> and <i>leaning</i>, 2 * 3 * 4</p>"


def test_a_link_to_a_page_follows_the_page_when_it_moves() -> None:
    assert made("[all routes](/routes/)") == '<p><a linktype="page" id="5">all routes</a></p>'


def test_a_link_that_a_view_owns_stays_an_address() -> None:
    assert made("[jobs](/vacancies/)") == '<p><a href="/vacancies/">jobs</a></p>'


def test_a_figure_and_a_term_are_the_editor_s_own_entities() -> None:
    assert made("{figure:step-up-bursary} in the {term:asye|first year}") == (
        '<p><embed embedtype="figure" id="7"/> in the <a linktype="term" id="3">first year</a></p>'
    )


def test_an_unknown_figure_is_an_error() -> None:
    with pytest.raises(KeyError):
        made("{figure:unknown}")


def test_markup_in_a_text_is_text() -> None:
    assert made("<script>1 < 2</script>") == "<p>&lt;script&gt;1 &lt; 2&lt;/script&gt;</p>"


@given(st.text(alphabet="ab -*[](){}\n1.<&#", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    assert "<script" not in made(text)
