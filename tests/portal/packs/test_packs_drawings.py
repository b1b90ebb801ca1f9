"""What the demo gets drawn for the asking, and what it does not."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from portal.packs.drawing.emblems import SIGNS, emblem
from portal.packs.drawing.items import with_drawings
from portal.packs.drawing.scenes import SCENES, cover
from portal.packs.files import Item, PackError, items_of

HERE = Path("told.toml")


def person(**data):
    told = {"public_name": "Nia Probert", "pronouns": "she/her", "consents": [{"picture": True}], **data}
    return Item("demo", "person", "nia-probert", told, HERE)


def profile(**data):
    told = {"title": "Nia Probert, social worker", "person": "nia-probert", **data}
    return Item("demo", "profile", "nia-probert", told, HERE)


def drawn(*items):
    return {(item.kind, item.slug): item.data for item in with_drawings(list(items))}


def test_a_profile_shows_the_portrait_of_its_person():
    items = drawn(person(), profile())
    assert items["profile", "nia-probert"]["portrait"] == "portrait-nia-probert"
    assert items["image", "portrait-nia-probert"]["person"] == "nia-probert"


def test_somebody_who_agreed_to_no_picture_gets_none():
    assert list(drawn(person(consents=[{"picture": False}]), profile())) == [
        ("person", "nia-probert"),
        ("profile", "nia-probert"),
    ]


def test_a_picture_that_the_pack_names_is_left_alone():
    assert (
        drawn(person(), profile(portrait="of-another"))["profile", "nia-probert"]["portrait"] == "of-another"
    )


def test_a_real_site_gets_no_drawings():
    story = Item("starter", "story", "told-late", {"title": "Told late"}, HERE)
    assert with_drawings([story]) == [story]


def test_an_unknown_scene_says_in_which_file_it_stands():
    story = Item("demo", "story", "told-late", {"title": "Told late", "drawing": "volcano"}, HERE)
    with pytest.raises(
        PackError, match=r"told\.toml \(story told-late\): no drawing 'volcano'; there are doors"
    ):
        with_drawings([story])


def test_the_demo_can_be_drawn():
    images = [item for item in with_drawings(items_of("demo")) if item.kind in {"image", "emblem"}]
    assert {item.data["file"]["draw"] for item in images} == {"portrait", "cover", "emblem"}
    assert all(item.data["description"].startswith(("Drawing of ", "Emblem of ")) for item in images)


@pytest.mark.parametrize("scene", SCENES)
def test_two_covers_of_one_scene_differ(scene):
    one, other = cover("one-story", scene), cover("another-story", scene)
    assert one != other
    assert Image.open(BytesIO(one)).size == (1600, 840)


@pytest.mark.parametrize("sign", SIGNS)
def test_every_emblem_is_a_square_with_a_sign(sign):
    image = Image.open(BytesIO(emblem("an-employer", sign)))
    assert image.size == (480, 480)
    assert len(image.getcolors(maxcolors=480 * 480) or []) > 1


def test_an_item_without_a_drawing_passes_through():
    term = Item("demo", "term", "asye", {"short": "ASYE"}, HERE)
    assert with_drawings([replace(term)]) == [term]
