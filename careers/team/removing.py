"""The page that removes a colleague: what she holds, and who takes it over."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name

from portal.accounts.handover import belongings_of

from .leaving import CannotLeave, remove_colleague, successors_for
from .views import ColleagueAction


class SuccessorForm(forms.Form):
    successor = forms.ChoiceField(
        label=gettext_lazy("Who takes over"), help_text=gettext_lazy("Somebody who may edit all of it.")
    )

    def __init__(self, *args: Any, people: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        choices = [(key, get_user_display_name(person)) for key, person in self.people.items()]
        field: Any = self.fields["successor"]
        field.choices = [("", _("Choose a colleague")), *choices]

    def clean_successor(self) -> Any:
        return self.people[self.cleaned_data["successor"]]


class RemoveView(ColleagueAction):
    template_name = "careers/team/remove.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        held = belongings_of(self.object)
        form = SuccessorForm(people=successors_for(self.object)) if held.all() else None
        return self.ask(held=held, form=form)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        held, form = belongings_of(self.object), None
        if held.all():
            form = SuccessorForm(request.POST, people=successors_for(self.object))
            if not form.is_valid():
                return self.ask(held=held, form=form)
        successor = form.cleaned_data["successor"] if form else None
        name = get_user_display_name(self.object)
        try:
            remove_colleague(colleague=self.object, by=request.user, successor=successor)
        except CannotLeave as refused:
            messages.error(request, str(refused))
            return redirect("wagtailusers_users:edit", self.object.pk)
        said = _("%(name)s can no longer sign in. What they did stays in the history.") % {"name": name}
        if successor:
            said += " " + _("Their work is now %(successor)s’s.") % {
                "successor": get_user_display_name(successor)
            }
        messages.success(request, said)
        return redirect("wagtailusers_users:index")
