"""The same as last time."""

import pytest
from django.urls import reverse

from careers.vacancies.models import Vacancy

pytestmark = pytest.mark.django_db
START = "/admin/vacancies/start/"


def test_the_newest_advert_of_each_post_is_offered(signed_in, vacancy):
    client, own = signed_in
    vacancy(employer=own, title="Night worker", reference="N-1")
    newest = vacancy(employer=own, title="Night worker", reference="N-2")
    other = vacancy(employer=own, title="Team manager")

    offered = [advert for advert, _state in client.get(START).context["adverts"]]
    assert offered == [other, newest]


@pytest.mark.parametrize("words", ["night leaving", "LEAVING CARE", "N-7"])
def test_found_by_title_team_or_reference(signed_in, vacancy, words):
    client, own = signed_in
    wanted = vacancy(employer=own, title="Night worker", team="Leaving care", reference="N-7")
    vacancy(employer=own, title="Team manager")
    assert [advert for advert, _state in client.get(START, {"q": words}).context["adverts"]] == [wanted]


def test_same_again_is_a_draft_with_its_words_and_without_its_dates(signed_in, vacancy):
    client, own = signed_in
    last = vacancy(employer=own, title="Night worker", reference="N-1", pay_min=25000)
    response = client.post(reverse("careers_vacancy_same_again", args=[last.pk]), follow=True)

    draft = Vacancy.objects.drafts().get()
    assert response.redirect_chain[-1][0] == f"/admin/snippets/careers/vacancy/edit/{draft.pk}/"
    assert "This is a copy of “Night worker”." in response.content.decode()
    assert (draft.title, draft.pay_min) == ("Night worker", 25000)
    assert (draft.reference, draft.closes_at) == ("", None)


def test_the_button_add_asks_first(signed_in):
    client, _own = signed_in
    assert START in client.get("/admin/snippets/careers/vacancy/").content.decode()


def test_few_queries_however_many_adverts(signed_in, vacancy, django_assert_max_num_queries):
    client, own = signed_in
    for number in range(30):
        vacancy(employer=own, title=f"Post {number}")
    client.get(START)
    with django_assert_max_num_queries(20):
        client.get(START)
