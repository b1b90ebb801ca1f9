"""Who was just added is found in the chooser at once, whatever the worker still has to do."""

import pytest
from django.urls import reverse
from wagtail.search.backends import get_search_backend

from portal.models import Person

pytestmark = pytest.mark.django_db


def test_a_person_whom_the_admins_index_does_not_know_yet_is_found(admin_client):
    for name in ("Wren Ashdown", "Wren Marlow"):
        Person.objects.create(full_name=name, public_name="Wren")
    get_search_backend().get_index_for_model(Person).delete_item(Person.objects.get(full_name="Wren Ashdown"))
    address = reverse(Person.snippet_viewset.chooser_viewset.get_url_name("choose_results"))

    def people_for(words: str) -> int:
        return admin_client.get(address, {"q": words}).context["results"].paginator.count

    assert people_for("wren ash") == 1
    assert people_for("wren") == 2
    assert people_for("wren zzz") == 0
