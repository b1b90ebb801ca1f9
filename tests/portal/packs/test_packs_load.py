"""What loading does to content that is there: in one small pack of each sort of thing."""

from pathlib import Path
from typing import Any

import pytest
import time_machine
from wagtail.models import Page, Site

from content.models import HomePage, IndexPage, StandardPage
from portal.models import LoadedItem, Organisation, Person, SiteIdentity
from portal.packs.files import Item, PackError
from portal.packs.load import load_items
from portal.packs.remove import remove_pack

pytestmark = pytest.mark.django_db

FIRST_DAY, NEXT_DAY = "2026-11-25 12:00 +0000", "2026-11-26 12:00 +0000"


def item(kind: str, slug: str, pack: str = "demo", **data: Any) -> Item:
    return Item(pack, kind, slug, data, Path(f"{slug}.toml"))


def page(slug: str, pack: str = "demo", **data: Any) -> Item:
    return item("page", slug, pack, **{"title": slug.capitalize(), **data})


def section(heading: str, text: str, **more: Any) -> dict[str, Any]:
    return {"type": "section", "heading": heading, "text": text, **more}


HOME = item("home", "home", title="Welcome", summary="Here.")


@time_machine.travel(FIRST_DAY, tick=False)
def test_the_home_page_becomes_the_site_s_front_door() -> None:
    load_items("demo", [HOME])
    assert type(Site.objects.get(is_default_site=True).root_page.specific) is HomePage
    assert Page.objects.filter(depth=2).count() == 1


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_page_is_published_with_a_revision_anchors_and_sources() -> None:
    load_items("demo", [HOME, page("help", body=[section("Who pays", "You.", facts=["RTE15"])])])
    help_page = StandardPage.objects.live().get()
    assert help_page.latest_revision is not None
    assert help_page.body[0].value["anchor"] == "who-pays"
    assert [source["title"] for source in help_page.body[0].value["sources"]][0].startswith("Prospects")


@time_machine.travel(FIRST_DAY, tick=False)
def test_pages_may_link_to_each_other_in_a_circle() -> None:
    first = page("first", body=[section("On", "[there](/second/)")])
    second = page("second", body=[section("Back", "[here](/first/)")])
    load_items("demo", [HOME, first, second])
    for slug, other in (("first", "second"), ("second", "first")):
        target = StandardPage.objects.get(slug=other).pk
        assert f'linktype="page" id="{target}"' in str(
            StandardPage.objects.get(slug=slug).body.raw_data[0]["value"]["text"]
        )


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_second_loading_changes_nothing() -> None:
    items = [HOME, page("help", review_on="+30"), item("organisation", "acme", name="Acme")]
    assert load_items("demo", items)["made"] == 3
    revision = StandardPage.objects.get().latest_revision_id
    assert load_items("demo", items) == {"kept": 3}
    assert StandardPage.objects.get().latest_revision_id == revision


def test_untouched_dates_move_along_on_a_later_day_and_edited_things_stay() -> None:
    items = [HOME, page("touched", review_on="+30"), page("untouched", review_on="+30")]
    with time_machine.travel(FIRST_DAY, tick=False):
        load_items("demo", items)
        edited = StandardPage.objects.get(slug="touched")
        edited.title = "Ours"
        edited.save_revision().publish()
    with time_machine.travel(NEXT_DAY, tick=False):
        load_items("demo", items)
    assert str(StandardPage.objects.get(slug="untouched").review_on) == "2026-12-26"
    assert str(StandardPage.objects.get(slug="touched").review_on) == "2026-12-25"
    assert StandardPage.objects.get(slug="touched").title == "Ours"


def test_a_real_site_s_dates_do_not_move() -> None:
    items = [item("home", "home", "starter", title="Welcome", review_on="+30")]
    for day in (FIRST_DAY, NEXT_DAY):
        with time_machine.travel(day, tick=False):
            load_items("starter", items)
    assert str(HomePage.objects.get().review_on) == "2026-12-25"


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_withdrawn_consent_is_an_edit() -> None:
    consent = {"agreed_on": "-3", "until": "+300"}
    someone = item("person", "mo", full_name="Mo", public_name="Mo", consents=[consent])
    load_items("demo", [someone])
    Person.objects.get().consents.update(chatbot=False)
    load_items("demo", [item("person", "mo", full_name="Mo", public_name="Mo B", consents=[consent])])
    assert not Person.objects.get().allows("chatbot")


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_new_text_of_the_pack_reaches_what_nobody_edited() -> None:
    load_items("demo", [HOME, page("help", summary="Old.")])
    load_items("demo", [HOME, page("help", summary="New.")])
    assert StandardPage.objects.get().summary == "New."


@time_machine.travel(FIRST_DAY, tick=False)
def test_what_an_editor_deleted_does_not_come_back() -> None:
    items = [HOME, page("help")]
    load_items("demo", items)
    StandardPage.objects.get().delete()
    load_items("demo", items)
    assert not StandardPage.objects.exists()


@time_machine.travel(FIRST_DAY, tick=False)
def test_what_was_here_before_is_left_alone_and_not_removed() -> None:
    Organisation.objects.create(name="Acme Ltd", slug="acme")
    load_items("demo", [item("organisation", "acme", name="Acme")])
    remove_pack("demo")
    assert Organisation.objects.get().name == "Acme Ltd"


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_loading_that_stopped_half_way_is_taken_up_again() -> None:
    broken = page("help", body=[section("Lost", "{figure:nowhere}")])
    with pytest.raises(PackError, match=r"help\.toml.*nowhere"):
        load_items("demo", [HOME, broken])
    load_items("demo", [HOME, page("help", body=[section("Found", "Text.")])])
    assert StandardPage.objects.live().get().body[0].value["heading"] == "Found"


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_figure_in_a_plain_field_is_refused() -> None:
    with pytest.raises(PackError, match="plain text"):
        load_items("demo", [HOME, page("help", summary="It costs {figure:fee}.")])


@time_machine.travel(FIRST_DAY, tick=False)
def test_a_key_that_no_field_has_is_said_with_its_file() -> None:
    with pytest.raises(PackError, match=r"help\.toml.*colour"):
        load_items("demo", [HOME, page("help", colour="red")])


@time_machine.travel(FIRST_DAY, tick=False)
def test_removing_one_pack_leaves_the_other() -> None:
    load_items("starter", [item("home", "home", "starter", title="Plain"), page("help", "starter")])
    list_page = item("index", "stories", title="Stories", lists="stories")
    story = item("story", "a-story", title="A story")
    load_items("demo", [item("home", "home", title="Demo", featured="a-story"), list_page, story])
    assert HomePage.objects.get().title == "Demo"
    remove_pack("demo")
    assert not IndexPage.objects.exists()
    assert StandardPage.objects.live().count() == 1
    assert not LoadedItem.objects.of("demo").exists()


@time_machine.travel(FIRST_DAY, tick=False)
def test_every_page_of_the_demonstration_says_that_it_is_one_until_it_is_removed() -> None:
    load_items("starter", [item("home", "home", "starter", title="Plain")])
    load_items("demo", [HOME])
    assert "invented" in SiteIdentity.objects.get().notice
    (local,) = SiteIdentity.objects.get().local_signposts
    assert "reaches nobody" in local["when"]
    remove_pack("demo")
    assert (SiteIdentity.objects.get().notice, SiteIdentity.objects.get().name) == ("", "Careway")
    assert SiteIdentity.objects.get().local_signposts == []
