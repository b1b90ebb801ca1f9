"""The editors' lists of figures, terms, people, organisations, places and choices."""

from datetime import date

import pytest
from django.urls import reverse

from portal.choices.models import Choice
from portal.desk.columns import DayColumn
from portal.figures.models import Figure
from portal.organisations.models import Organisation
from portal.people.models import Person
from portal.places.models import Place
from portal.terms.models import Term

pytestmark = pytest.mark.django_db
LISTED = [Figure, Term, Person, Organisation, Place, Choice]


@pytest.fixture
def editor(client, admin_user):
    client.force_login(admin_user)
    return client


def address(model: type, name: str) -> str:
    return reverse(model.snippet_viewset.get_url_name(name))


@pytest.mark.parametrize("model", LISTED)
def test_every_list_is_searched_and_sorted_by_each_column(editor, model):
    columns = editor.get(address(model, "list")).context["table"].columns.values()
    for key in [column.sort_key for column in columns if column.sort_key]:
        response = editor.get(address(model, "list"), {"q": "a", "ordering": f"-{key}"})
        assert response.status_code == 200, key


@pytest.mark.parametrize("model", [Figure, Term, Person, Organisation])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_editors_keep_can_be_taken_out(editor, model, kind):
    Person.objects.create(full_name="Mara Ellwood", public_name="Mara")
    assert b"".join(editor.get(address(model, "list"), {"export": kind}))


@pytest.mark.parametrize(("standing", "found"), [("unconfirmed", "Never"), ("due", "Due")])
def test_figures_are_found_by_how_they_stand(editor, standing, found):
    Figure.objects.all().delete()
    fields = {"value": "1", "source_title": "x"}
    Figure.objects.create(slug="never", label="Never", **fields)
    Figure.objects.create(slug="fine", label="Fine", confirmed_on=date(2020, 1, 1), **fields)
    Figure.objects.create(
        slug="due", label="Due", confirmed_on=date(2020, 1, 1), review_on=date(2021, 1, 1), **fields
    )
    page = editor.get(address(Figure, "list"), {"standing": standing}).context["page_obj"]
    assert [figure.label for figure in page] == [found]


@pytest.mark.parametrize(
    ("model", "heading"),
    [(Figure, "Confirmed on"), (Term, "What it means"), (Organisation, "Kind"), (Person, "May be shown")],
)
def test_a_chooser_tells_two_of_one_name_apart(editor, model, heading):
    Person.objects.create(full_name="Mara Ellwood", public_name="Mara")
    Organisation.objects.create(name="Larkshire", slug="larkshire")
    Term.objects.create(name="Independent reviewing officer", slug="iro", definition="Checks each plan.")
    Figure.objects.create(slug="a", label="A", value="1", source_title="x")
    chooser = model.snippet_viewset.chooser_viewset
    for name in ("choose", "choose_results"):
        html = editor.get(reverse(chooser.get_url_name(name))).content.decode()
        assert heading in html


def test_a_day_to_come_is_a_day():
    column = DayColumn("review_on")
    assert column.get_value(Figure(review_on=date(2031, 5, 1))) == "1 May 2031"
    assert column.get_value(Figure()) == ""
