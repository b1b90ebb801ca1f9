"""One list of walls, asked by whatever publishes."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.management import call_command
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from content.models import StandardPage
from portal.pages.publishing import PublishingRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def bridge():
    return get_image_model().objects.create(title="A bridge", file=get_test_image_file())


@pytest.fixture
def draft(bridge):
    home = Site.objects.get(is_default_site=True).root_page
    page = StandardPage(title="Getting here", live=False, body=[("image", {"image": bridge})])
    return home.add_child(instance=page)


def test_a_picture_without_words_keeps_its_page_back(draft):
    with pytest.raises(PublishingRefused, match="“A bridge” is neither described nor marked as decoration"):
        draft.save_revision().publish()


@pytest.mark.parametrize("settled", [{"description": "A stone bridge"}, {"is_decoration": True}])
def test_a_described_or_decorative_picture_does_not(draft, bridge, settled):
    get_image_model().objects.filter(pk=bridge.pk).update(**settled)

    draft.save_revision().publish()

    assert StandardPage.objects.get().live


def test_the_schedule_is_refused_too(draft):
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        draft.go_live_at = datetime(2026, 11, 26, 12, tzinfo=UTC)
        draft.save_revision(approved_go_live_at=draft.go_live_at)

    with time_machine.travel(datetime(2026, 11, 27, 12, tzinfo=UTC), tick=False):
        call_command("publish_scheduled")

    assert not StandardPage.objects.get().live


def test_a_picture_in_a_text_is_read_out_in_its_own_words_or_not_at_all(draft, bridge):
    bridge.description = "A stone bridge"
    value = draft.body[0].value
    value["image"] = bridge
    assert value.words == "A stone bridge"

    bridge.is_decoration = True
    assert value.words == ""
