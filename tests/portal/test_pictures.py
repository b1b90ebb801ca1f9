"""Pictures are cut when they are saved or a page is published, and never while a page renders."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.cache import cache
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from content.models import StandardPage, StoryPage
from portal import clock
from portal.media.cutting import cut
from portal.media.pictures import picture
from portal.media.shapes import EMBLEM, HERO, IN_TEXT, WIDE
from portal.models import Organisation, PortalRendition
from portal.pages.schedule import order_missing_pictures

pytestmark = pytest.mark.django_db
Image = get_image_model()


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    cache.clear()


@pytest.fixture
def image():
    return Image.objects.create(
        title="A bridge", description="A stone bridge", file=get_test_image_file(size=(1600, 840))
    )


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def story(image):
    home = Site.objects.get(is_default_site=True).root_page
    story = StoryPage(
        title="The bridge", slug="the-bridge", social_image=image, published_on=date(2026, 1, 1)
    )
    return home.add_child(instance=story)


def specs(image):
    return set(image.renditions.values_list("filter_spec", flat=True))


def test_publishing_cuts_two_widths_by_two_densities_in_webp_and_one_jpeg(story, image, committed):
    with committed():
        story.save_revision().publish()
    assert specs(image) == {
        "fill-380x200|format-webp",
        "fill-640x336|format-webp",
        "fill-760x399|format-webp",
        "fill-1280x672|format-webp",
        "fill-1280x672|format-jpeg",
    }


def test_rendering_cuts_nothing_and_opens_no_file(story, image, client):
    story.save_revision().publish()
    Path(image.file.path).unlink()
    response = client.get(story.url)
    assert response.status_code == 200
    assert not PortalRendition.objects.exists()
    assert '<span class="slot cover"><span>A stone bridge</span></span>' in response.content.decode()


def test_a_page_that_misses_a_picture_orders_it_once(
    story, image, client, django_capture_on_commit_callbacks
):
    story.save_revision().publish()
    with django_capture_on_commit_callbacks(execute=True):
        client.get(story.url)
    assert len(specs(image)) == 5

    image.renditions.all().delete()
    with django_capture_on_commit_callbacks() as ordered:
        client.get(story.url)
    assert ordered == []


def test_a_picture_says_its_sizes_and_comes_first_where_it_stands_first(story, client, committed):
    with committed():
        story.save_revision().publish()
    shown = re.search(r"<picture>.*?</picture>", client.get(story.url).content.decode())[0]
    assert re.findall(r" (\d+)w", shown) == ["380", "640", "760", "1280"]
    assert 'type="image/webp"' in shown
    assert 'sizes="(min-width' in shown
    assert 'width="1280" height="672" fetchpriority="high"' in shown
    assert "lazy" not in shown


def test_a_picture_in_the_text_waits_until_it_is_near(image, client, committed):
    home = Site.objects.get(is_default_site=True).root_page
    body = [("image", {"image": image, "alt_text": "A bridge in rain"})]
    page = home.add_child(instance=StandardPage(title="Help", body=body))
    with committed():
        page.save_revision().publish()
    html = client.get(page.url).content.decode()
    assert re.search(
        r'<img src="[^"]+\.jpg" alt="A bridge in rain" width="640" height="336" loading="lazy"', html
    )


def test_more_pictures_on_a_page_take_no_more_queries(client, committed, django_assert_max_num_queries):
    home = Site.objects.get(is_default_site=True).root_page
    images = [
        Image.objects.create(title=f"{n}", description="A bridge", file=get_test_image_file())
        for n in range(4)
    ]

    def queries(pictures):
        body = [("image", {"image": shown}) for shown in pictures]
        page = home.add_child(instance=StandardPage(title="Help", slug=f"help-{len(pictures)}", body=body))
        with committed():
            page.save_revision().publish()
        client.get(page.url)
        with django_assert_max_num_queries(100) as counted:
            client.get(page.url)
        return len(counted)

    assert queries(images[:1]) == queries(images)


def test_another_focal_point_has_it_cut_anew_and_the_old_cut_stands_in(story, image, committed):
    with committed():
        story.save_revision().publish()
    before = picture(Image.objects.get(), WIDE)

    image.focal_point_x, image.focal_point_y = 100, 100
    image.focal_point_width, image.focal_point_height = 50, 50
    with committed():
        image.save()
        assert picture(Image.objects.get(), WIDE) == before
    assert picture(Image.objects.get(), WIDE)["url"] != before["url"]


def test_another_file_takes_what_was_cut_of_the_old_one_with_it(image):
    cut(image, WIDE)
    image.file = get_test_image_file(filename="another.png")
    image.save()
    assert not image.renditions.exists()


def test_what_was_cut_goes_with_the_picture(image, committed):
    cut(image, WIDE)
    files = [Path(rendition.file.path) for rendition in image.renditions.all()]
    assert len([file for file in files if file.exists()]) == 5
    with committed():
        image.delete()
    assert not any(file.exists() for file in files)


def test_a_lost_file_is_no_error(image):
    Path(image.file.path).unlink()
    assert cut(image, WIDE) is False
    assert picture(image, WIDE) is None


def test_a_small_original_is_not_blown_up():
    image = Image.objects.create(title="Small", file=get_test_image_file(size=(500, 400)))
    cut(image, IN_TEXT)
    assert re.findall(r" (\d+)w", picture(image, IN_TEXT)["sources"][0]["srcset"]) == ["380", "500"]


def test_the_hero_alone_comes_as_avif_too(image):
    cut(image, HERO)
    assert [source["type"] for source in picture(image, HERO)["sources"]] == ["image/avif", "image/webp"]


def test_a_large_original_is_left_to_the_worker(story, image, settings, committed):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    Image.objects.filter(pk=image.pk).update(width=6000, height=4000)
    story.refresh_from_db()
    with committed():
        story.save_revision().publish()
    assert not PortalRendition.objects.exists()


def test_a_card_learns_of_a_picture_that_was_cut_later(story, image, committed):
    from portal.search.models import OutboxEntry

    story.save_revision().publish()
    OutboxEntry.objects.all().delete()
    cut(image, WIDE)
    assert OutboxEntry.objects.filter(key=f"content.storypage:{story.pk}").exists()


def test_a_logo_is_cut_when_its_organisation_is_saved(image, committed):
    with committed():
        Organisation.objects.create(name="Larkshire", slug="larkshire", logo=image)
    assert len(picture(image, EMBLEM)["sources"][0]["srcset"].split(", ")) == 4


def test_what_was_never_cut_is_found_within_a_day(story, image, committed):
    with committed():
        story.save_revision().publish()
    image.renditions.all().delete()
    with committed():
        order_missing_pictures(clock.now())
    assert len(specs(image)) == 5
