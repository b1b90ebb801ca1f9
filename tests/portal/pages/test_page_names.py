import pytest
from wagtail.models import Page, get_page_models

from portal.pages.models import BasePage

OURS = [model for model in get_page_models() if issubclass(model, BasePage)]
FROM_WAGTAIL = {"_revisions", "_workflow_states", "_specific_workflow_states", "index_entries"}


@pytest.mark.parametrize("model", OURS)
def test_no_field_of_ours_takes_the_name_of_something_that_is_called(model):
    fields = {field.name for field in [*model._meta.local_fields, *model._meta.local_many_to_many]}
    reverse = {
        relation.get_accessor_name()
        for relation in model._meta.related_objects
        if relation.related_model._meta.app_label in {"portal", "content", "careers"}
    }
    names = {name for name in fields | reverse if name}

    assert not {name for name in names if callable(getattr(Page, name, None))} - FROM_WAGTAIL
    assert not names & {name for name in vars(BasePage.__bases__[0]) if not name.startswith("_")}
