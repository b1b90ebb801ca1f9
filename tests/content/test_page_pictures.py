import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from content.models import StandardPage

pytestmark = pytest.mark.django_db


def test_pictures_are_cut_when_the_page_is_published_and_none_while_it_renders(
    client, django_capture_on_commit_callbacks
):
    image = get_image_model().objects.create(title="The team room", file=get_test_image_file())
    home = Site.objects.get(is_default_site=True).root_page
    page = home.add_child(
        instance=StandardPage(
            title="Us", live=False, body=[("image", {"image": image, "alt_text": "Four desks"})]
        )
    )
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    cut = image.renditions.count()
    html = client.get(page.url).content.decode()

    assert cut == 5
    assert image.renditions.count() == cut
    assert 'alt="Four desks" width="640" height="480"' in html
