import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry, Site

from chatbot.desk.answered import answered
from chatbot.desk.rights import MAY_READ, MAY_SEE
from chatbot.feedback.give import give
from chatbot.models import Citation
from content.standard.models import StandardPage
from portal.pages.indexing import key_of

pytestmark = pytest.mark.django_db
QUESTION = "who pays for childcare"


@pytest.fixture
def page(kept):
    home = Site.objects.get(is_default_site=True).root_page
    found = home.add_child(instance=StandardPage(title="Childcare"))
    record = kept(QUESTION)
    Citation.objects.create(answer=record, document=key_of(found))
    give(record, useful=False, reason="wrong")
    return found


@pytest.mark.parametrize(
    ("rights", "counts", "reads"),
    [([], False, False), ([MAY_SEE], True, False), ([MAY_SEE, MAY_READ], True, True)],
)
def test_counts_and_questions_are_two_rights(page, colleague, rf, rights, counts, reads):
    request = rf.get("/")
    request.user = colleague(*rights)
    told = answered(page, request)
    assert ("for 1 question" in told) is counts
    assert (QUESTION in told) is reads
    assert ModelLogEntry.objects.filter(action="chatbot.read").exists() is reads


def test_it_stands_on_the_pages_own_form(page, admin_client):
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "Questions this page answered" in form.content.decode()


def test_a_new_page_has_answered_none(admin_client):
    home = Site.objects.get(is_default_site=True).root_page
    form = admin_client.get(reverse("wagtailadmin_pages:add", args=["content", "standardpage", home.pk]))
    assert form.status_code == 200
    assert "Questions this page answered" not in form.content.decode()
