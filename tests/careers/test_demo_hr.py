"""The demonstration's HR log-in works for its employer from the first loading on."""

import pytest
from django.contrib.auth import get_user_model

from careers.demo import HR_EMPLOYER, HR_LOGIN, hr_works_for_one_employer
from portal.models import Organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def larkshire(employer) -> Organisation:
    made = employer("Larkshire")
    Organisation.objects.filter(pk=made.pk).update(slug=HR_EMPLOYER)
    return made


def test_hr_may_enter_the_admin_whichever_app_finishes_loading_first(larkshire: Organisation) -> None:
    hr_works_for_one_employer("demo")

    hr = get_user_model().objects.get(username=HR_LOGIN)
    assert hr.has_perm("wagtailadmin.access_admin")
    assert [membership.organisation for membership in hr.employer_memberships.all()] == [larkshire]


def test_no_log_in_is_made_for_a_real_site(larkshire: Organisation) -> None:
    hr_works_for_one_employer("starter")

    assert not get_user_model().objects.filter(username=HR_LOGIN).exists()
