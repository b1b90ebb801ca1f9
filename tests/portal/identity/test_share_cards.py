"""The card that others show of a shared link, in the site's own letters and colours."""

from io import BytesIO

import pytest
from PIL import Image

from portal.identity.brand import Brand
from portal.identity.cards import MARGIN, MOST_LINES, RIGHT, Card, drawn, letters, title_lines

CARD = Card("Larkshire", "Family support worker", ("Wendbury", "£23,416"), "Careway")


def picture(card: Card, brand: Brand | None = None) -> Image.Image:
    return Image.open(BytesIO(drawn(card, brand or Brand()))).convert("RGB")


def test_it_is_as_large_as_others_ask_and_weighs_little():
    assert picture(CARD).size == (1200, 630)
    assert len(drawn(CARD, Brand())) < 60_000


def test_it_wears_the_colours_of_the_site():
    assert picture(CARD, Brand(light={"band": "#6a1b4d"})).getpixel((5, 5)) == (0x6A, 0x1B, 0x4D)


@pytest.mark.parametrize(
    "title", ["", "Cook", "Senior practitioner " * 12, "Donaudampfschifffahrts" * 9, "\u202e☃"]
)
def test_a_title_of_any_length_stays_in_its_place(title):
    size, lines = title_lines(title)

    assert len(lines) <= MOST_LINES
    assert all(letters(size).getlength(line) <= RIGHT - MARGIN for line in lines)
    assert drawn(Card("Larkshire", title, (), "Careway"), Brand())


@pytest.mark.parametrize("letter", "£’“”–…éŵŷŴŶÂ")
def test_its_letters_hold_what_adverts_here_are_written_with(letter):
    unknown = letters(54).getmask("\uffff")

    assert bytes(letters(54).getmask(letter)) != bytes(unknown)
