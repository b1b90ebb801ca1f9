"""A rule as a form: filters are chosen by what people see, not by codes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from portal.search.fields import Field, Type, fields
from portal.search.labels import choices


class SearchRuleForm(WagtailAdminModelForm):
    choice = forms.ChoiceField(label=_("Filter"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["choice"]
        chosen.help_text = self._meta.model._meta.get_field("choice").help_text
        chosen.choices = [("", _("None")), *offered(self.instance.choice)]


def offered(kept: str = "") -> list[tuple[str, list[tuple[str, str]]]]:
    """Every value that a search can be narrowed by, under its field; retired ones only where a rule has it already."""
    retired = {choice.code for choice in choices() if choice.retired}
    groups = []
    for name, field in fields.items():
        values = [(f"{name}={value}", label) for value, label in field.labels().items()]
        values = [pair for pair in values if pair[0] == kept or pair[0].partition("=")[2] not in retired]
        if values and _narrows(field):
            groups.append((str(field.label), values))
    return groups


def _narrows(field: Field) -> bool:
    return field.type in (Type.KEYWORD, Type.BOOLEAN) and field.facet
