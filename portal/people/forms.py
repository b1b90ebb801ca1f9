"""The form for a person: kept under an organisation that one may write for."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from portal.accounts.owners import owners_for
from portal.organisations.models import Organisation

from .models import Person


class PersonForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["organisation"]
        everyone = Organisation.objects.all()
        owners = owners_for(self.for_user, Person, everyone)
        field.queryset = owners
        if owners is not everyone:
            field.required = True
            self.initial["organisation"] = self.initial.get("organisation") or owners.first()
