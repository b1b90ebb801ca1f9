from datetime import date

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from portal.models import Consent, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return get_image_model().objects.create(title="A bicycle", file=get_test_image_file())


def address(picture) -> str:
    return picture.get_rendition("width-80").url


def test_a_rendition_is_public_and_harmless(client, picture):
    response = client.get(address(picture))

    assert response.status_code == 200
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert not response.cookies


def test_an_original_is_for_those_who_sign_in(client, admin_client, picture):
    assert client.get(picture.file.url).status_code == 404
    assert admin_client.get(picture.file.url).status_code == 200


def test_the_picture_of_a_person_goes_when_the_consent_ends(client, picture, time_machine):
    person = Person.objects.create(full_name="Ada Bell", public_name="Ada")
    Consent.objects.create(person=person, agreed_on=date(2026, 1, 1), until=date(2026, 11, 30))
    picture.person = person
    picture.save()

    time_machine.move_to("2026-11-30 23:00+00:00")
    assert client.get(address(picture)).status_code == 200
    time_machine.move_to("2026-12-01 00:01+00:00")
    assert client.get(address(picture)).status_code == 410


def test_a_picture_in_a_restricted_collection_is_not_public(client, picture):
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    picture.collection = private
    picture.save()

    assert client.get(address(picture)).status_code == 410


def test_a_document_is_not_served_as_media(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/secret.pdf").write_bytes(b"%PDF")

    assert client.get("/media/documents/secret.pdf").status_code == 404
    assert client.get("/media/../secret_key").status_code == 404
