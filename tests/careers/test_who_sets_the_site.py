"""The site's name, colours and next steps belong to editors, not to an employer's HR."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Site

from careers.employers.groups import EDITORS, HR, ensure_groups
from portal.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("group", "may"), [(EDITORS, True), (HR, False)])
def test_an_editor_may_change_them_and_hr_may_not(client, group, may):
    ensure_groups()
    user = User.objects.create_user("charlie", "charlie@example.org", "x")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)

    site = Site.objects.get(is_default_site=True)
    answer = client.get(f"/admin/settings/portal/siteidentity/{site.pk}/")

    assert (answer.status_code == 200) is may
