"""HR keeps the scales of her own employers, and sees which vacancies an award changes."""

from datetime import date

import pytest

from careers.scales.models import PayAward, PayScale
from careers.scales.points import points_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
ADMIN = "/admin/snippets/careers/payscale"


@pytest.fixture
def desk(client, employer, hr_of):
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    scale = PayScale.objects.create(name="Larkshire scale", employer=own)
    PayAward.objects.create(scale=scale, effective_from=date(2026, 4, 1), points=points_of("19 £31,586"))
    return client, own, scale


def form_of(scale: PayScale, *awards: dict) -> dict:
    rows = {
        f"awards-{number}-{name}": value
        for number, award in enumerate(awards)
        for name, value in {"id": "", "DELETE": "", "name": "", **award}.items()
    }
    totals = {
        "TOTAL": len(awards),
        "INITIAL": sum("id" in award for award in awards),
        "MIN_NUM": 1,
        "MAX_NUM": 1000,
    }
    return {
        "name": scale.name,
        "period": "year",
        **{f"awards-{name}_FORMS": value for name, value in totals.items()},
        **rows,
    }


def kept(award: PayAward) -> dict:
    return {"id": award.pk, "effective_from": award.effective_from.isoformat(), "points": "19 £31,586"}


def test_a_new_award_is_one_edit(desk):
    client, _own, scale = desk
    coming = {"effective_from": "2027-04-01", "name": "2027", "points": "19\t32,500\n20\t33,100"}
    response = client.post(f"{ADMIN}/edit/{scale.pk}/", form_of(scale, kept(scale.awards.get()), coming))

    assert response.status_code == 302, response.context["form"].formsets["awards"].errors
    scale = PayScale.objects.get()
    assert scale.pay_on(date(2027, 4, 1), "20") == (33100, 33100)
    assert scale.pay_on(date(2027, 3, 31), "19") == (31586, 31586)


def test_an_award_keeps_the_points_that_vacancies_are_paid_by(desk, vacancy):
    client, own, scale = desk
    vacancy(employer=own, pay_scale=scale, point_from="19")
    coming = {"effective_from": "2027-04-01", "points": "20 £33,100"}
    response = client.post(f"{ADMIN}/edit/{scale.pk}/", form_of(scale, kept(scale.awards.get()), coming))

    assert "Vacancies are paid by 19" in response.content.decode()
    assert scale.awards.count() == 1


def test_the_screen_names_the_vacancies_that_follow_it(desk, vacancy):
    client, own, scale = desk
    PayAward.objects.create(scale=scale, effective_from=date(2027, 4, 1), points=points_of("19 £32,500"))
    vacancy(title="Family support worker", employer=own, pay_scale=scale, point_from="19")
    html = client.get(f"{ADMIN}/edit/{scale.pk}/").content.decode()

    for words in ("Family support worker", "£31,586", "From 1 April 2027: £32,500"):
        assert words in html


def test_a_stranger_reaches_no_scale(client, desk, employer, hr_of):
    _client, _own, scale = desk
    client.force_login(hr_of(employer("Elsewhere")))
    for page in ("edit", "delete", "usage", "history"):
        assert client.get(f"{ADMIN}/{page}/{scale.pk}/").status_code in (302, 404), page
    assert scale.name not in client.get(f"{ADMIN}/").content.decode()


def test_a_scale_that_is_followed_is_not_deleted(desk, vacancy, admin_client):
    _client, own, scale = desk
    vacancy(employer=own, pay_scale=scale, point_from="19")
    admin_client.post(f"{ADMIN}/delete/{scale.pk}/")
    assert PayScale.objects.filter(pk=scale.pk).exists()


def test_the_list_takes_no_query_a_row(desk, django_assert_max_num_queries):
    client, own, _scale = desk
    for number in range(5):
        PayScale.objects.create(name=f"Scale {number}", employer=own)
    client.get(f"{ADMIN}/")
    with django_assert_max_num_queries(20):
        client.get(f"{ADMIN}/")


def test_a_vacancy_follows_a_scale_from_its_form(desk, posted):
    client, own, scale = desk
    form = posted(own, pay_scale=scale.pk, point_from="19", pay_min="20000")
    client.post("/admin/snippets/careers/vacancy/add/", {**form, "action-publish": "1"})
    post = scale.vacancies.get()
    assert (post.pay_min, post.stated_on().low) == (None, 31586)


def test_it_is_not_published_with_a_point_that_the_scale_lacks(desk, posted):
    client, own, scale = desk
    form = posted(own, pay_scale=scale.pk, point_from="99", **{"action-publish": "1"})
    response = client.post("/admin/snippets/careers/vacancy/add/", form)
    assert "has no point 99" in response.content.decode()


def test_the_sentence_follows_the_scale_while_hr_types(desk):
    client, _own, scale = desk
    PayAward.objects.create(scale=scale, effective_from=date(2027, 4, 1), points=points_of("19 £32,500"))
    answer = client.get("/admin/vacancies/reads/", {"pay_scale": scale.pk, "point_from": "19"}).json()
    assert answer["pay"] == "£31,586, for 37 hours a week. From 1 April 2027: £32,500, for 37 hours a week."
