"""Demo people are drawn, each with a face of their own."""

from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image, ImageChops, ImageStat

from portal.packs.drawing.looks import differences, look_of
from portal.packs.drawing.paths import outlines
from portal.packs.drawing.portraits import described, portrait
from portal.packs.files import items_of

SEEN = {"skin", "hair", "hair_colour", "age", "beard", "glasses", "clothes", "cloth", "ground", "extra"}
"""Parts that one sees at the size of a card."""
BLURRED = (16, 20)
ALIKE = 18
"""Mean difference of two blurred portraits, of 255. The two most alike of the demo were looked at."""


def people():
    shown = [item for item in items_of("demo") if item.kind == "person"]
    named = [(item.slug, item.data.get("pronouns", ""), item.data.get("look")) for item in shown]
    by_slug_alone = [(f"somebody-{at}", ("she/her", "he/him", "they/them")[at % 3], None) for at in range(12)]
    return [*named, *by_slug_alone]


def test_no_two_people_of_the_demo_are_built_alike():
    looks = [(slug, look_of(slug, pronouns, told)) for slug, pronouns, told in people()]
    assert len(looks) >= 40
    alike = [
        (a, b) for (a, one), (b, other) in combinations(looks, 2) if len(differences(one, other) & SEEN) < 3
    ]
    assert alike == []


def test_no_two_people_of_the_demo_look_alike_from_afar():
    seen = {
        slug: Image.open(BytesIO(portrait(look_of(slug, pronouns, told)))).resize(BLURRED)
        for slug, pronouns, told in people()
    }
    alike = [
        (a, b)
        for a, b in combinations(seen, 2)
        if sum(ImageStat.Stat(ImageChops.difference(seen[a], seen[b])).mean) / 3 < ALIKE
    ]
    assert alike == []


def test_a_person_looks_the_same_each_time():
    assert portrait(look_of("nia-probert", "she/her")) == portrait(look_of("nia-probert", "she/her"))


def test_what_a_pack_tells_is_drawn_and_said():
    told = {"hair": "bob", "hair_colour": "grey", "glasses": "round", "age": "older", "extra": "wheelchair"}
    look = look_of("nia-probert", "she/her", told)
    assert described(look, "she/her") == (
        "Drawing of an older woman in a wheelchair with grey hair in a bob and glasses"
    )


def test_an_unknown_word_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="no hair 'mullet'; there are afro"):
        look_of("nia-probert", "she/her", {"hair": "mullet"})


@pytest.mark.parametrize(
    ("path", "points"),
    [
        ("M1 2h3v4H1z", [(1, 2), (4, 2), (4, 6), (1, 6)]),
        ("m1 2 3 4-1-2", [(1, 2), (4, 6), (3, 4)]),
    ],
)
def test_straight_paths_are_read(path, points):
    assert outlines(path) == [points]


def test_a_smooth_curve_goes_on_as_the_last_one_ended():
    both = outlines("M0 0C0 10 10 10 10 0S20-10 20 0")[0]
    assert both == outlines("M0 0C0 10 10 10 10 0C10-10 20-10 20 0")[0]


def test_each_outline_of_a_path_is_a_part():
    assert [part[0] for part in outlines("M0 0h4v4zM9 9h1v1z")] == [(0, 0), (9, 9)]
