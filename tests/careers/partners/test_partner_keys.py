"""A key opens one employer's vacancies, until its own people end it."""

import pytest
from django.urls import reverse
from wagtail.log_actions import registry
from wagtail.models import APIToken

from careers.partners.keys import NotTheirs, make_key, revoke_key
from careers.partners.models import Partner
from careers.vacancies.models import Vacancy

pytestmark = pytest.mark.django_db


def test_without_a_key_or_with_a_wrong_one_nothing_is_written(caller, advert):
    partner = caller()
    for key in ("", "wagtail_nonsense", APIToken.generate_token()):
        partner.key = key
        answer = partner.put("CYP-1", advert())
        assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
        assert answer["Content-Type"] == "application/problem+json"
    assert not Vacancy.objects.exists()


def test_a_session_of_the_admin_is_no_key(caller, advert, client, hr_of):
    partner = caller()
    client.force_login(hr_of(partner.employer))
    partner.key = ""

    assert partner.put("CYP-1", advert()).status_code == 401
    assert partner.get().status_code == 401


def test_the_key_of_another_employer_opens_nothing(caller, advert, employer):
    partner, charlie = caller(), caller(employer("Portsable"))
    partner.put("CYP-1", advert())
    charlie.base = partner.base

    refused = [
        charlie.put("CYP-1", advert(title="Hacked")),
        charlie.put("CYP-2", advert()),
        charlie.patch("CYP-1", {"title": "Hacked"}),
        charlie.post("", advert(reference="CYP-2")),
        charlie.post("/CYP-1/close", {"reason": "filled"}),
        charlie.post("/CYP-1/extend", {"closes_at": "2027-01-01T00:00:00Z"}),
        charlie.post("/CYP-1/relist", {"closing": {}}),
        charlie.get(),
    ]
    assert {answer.status_code for answer in refused} == {403}
    assert charlie.get("CYP-1").json()["advert"] is None
    assert Vacancy.objects.get().title == "Family support worker"


def test_an_ended_key_opens_nothing_and_its_adverts_stay(caller, advert, hr_of):
    partner = caller()
    partner.put("CYP-1", advert())
    hers = hr_of(partner.employer)
    revoke_key(partner=partner.partner, by=hers)

    assert partner.put("CYP-1", advert(title="New")).status_code == 401
    assert Vacancy.objects.get().live
    assert not Partner.objects.get().user.is_active
    entries = registry.get_logs_for_instance(partner.partner)
    assert {entry.action for entry in entries} == {"careers.make_key", "careers.revoke_key"}


def test_anyone_reads_how_a_published_one_stands_and_nobody_a_draft(caller, advert):
    public = caller(publishes=False)
    public.put("CYP-1", advert(contact={"name": "Samira Haddad"}))
    other = caller(public.employer)
    other.put("CYP-2", advert(contact={"name": "Samira Haddad"}))
    other.key = ""

    assert other.get("CYP-1").status_code == 404
    read = other.get("CYP-2")
    assert (read.status_code, read.json()["status"], read.json()["advert"]) == (200, "open", None)
    assert "Samira" not in read.content.decode()
    other.key = "wagtail_wrong"
    assert other.get("CYP-2").status_code == 200


def test_the_account_of_a_key_cannot_sign_in_and_is_no_colleague(caller, client, admin_user):
    account = caller().partner.user
    assert not account.has_usable_password()
    signing_in = reverse("wagtailadmin_login")
    client.post(signing_in, {"username": account.get_username(), "password": account.password})
    assert "_auth_user_id" not in client.session

    client.force_login(admin_user)
    listed = client.get(reverse("wagtailusers_users:index")).content.decode()
    assert "Recruitment system" not in listed


def test_only_the_employers_own_people_make_and_end_keys(caller, employer, hr_of):
    partner, charlie = caller(), hr_of(employer("Portsable"))
    with pytest.raises(NotTheirs):
        revoke_key(partner=partner.partner, by=charlie)
    with pytest.raises(NotTheirs):
        make_key(employer=partner.employer, name="x", publishes=True, by=charlie)
    assert not Partner.objects.get().is_revoked


def test_hr_makes_a_key_that_is_shown_once_and_ends_it(signed_in_hr, client):
    own = signed_in_hr
    listing = client.get(reverse(Vacancy.snippet_viewset.get_url_name("list"))).content.decode()
    assert reverse("careers_keys") in listing
    form = client.get(reverse("careers_new_key")).content.decode()
    assert "It waits as a draft" in form
    assert 'name="employer"' not in form

    made = client.post(reverse("careers_new_key"), {"name": "Recruitment system", "publishes": "True"})
    key = made.context["plain"]
    html = made.content.decode()
    assert key in html
    assert f"/api/v1/employers/{own.slug}/vacancies" in html
    assert "no-store" in made["Cache-Control"]

    kept = Partner.objects.get()
    assert key not in str(APIToken.objects.values().get())
    assert kept.token.key_hash == APIToken.hash_token(key)
    shown = client.get(reverse("careers_keys")).content.decode()
    assert kept.token.prefix in shown
    assert key not in shown

    end = reverse("careers_end_key", args=[kept.pk])
    assert "cannot be brought back" in client.get(end).content.decode()
    client.post(end)
    assert Partner.objects.get().is_revoked


def test_what_happens_with_an_advert_has_to_be_chosen(signed_in_hr, client):
    answer = client.post(reverse("careers_new_key"), {"name": "Recruitment system"})

    assert "publishes" in answer.context["form"].errors
    assert not Partner.objects.exists()


def test_hr_of_another_employer_sees_and_ends_no_key(caller, client, employer, hr_of):
    partner = caller()
    client.force_login(hr_of(employer("Portsable")))

    assert partner.partner.token.prefix not in client.get(reverse("careers_keys")).content.decode()
    assert client.post(reverse("careers_end_key", args=[partner.partner.pk])).status_code == 404
    assert not Partner.objects.get().is_revoked


def test_whoever_writes_no_vacancies_makes_no_key(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("nobody"))

    for name in ("careers_keys", "careers_new_key"):
        assert client.get(reverse(name)).status_code == 302


@pytest.fixture
def signed_in_hr(client, employer, hr_of):
    own = employer("Larkshire")
    client.force_login(hr_of(own))
    return own
