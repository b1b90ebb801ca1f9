"""The small form that asks what came of a vacancy."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.permissions import policy_registry

from ..models import FoundThrough, Vacancy, VacancyOutcome
from ..outcomes import record_outcome
from ..turns import TurnRefused
from .turns import edit_address


class OutcomeForm(forms.ModelForm):
    class Meta:
        model = VacancyOutcome
        fields = ["hired", "found_through"]
        widgets = {"found_through": forms.RadioSelect}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        # Without an empty one to press.
        self.fields["found_through"].choices = FoundThrough.choices  # type: ignore[attr-defined]
        self.fields["hired"].widget.attrs["min"] = 0


def outcome_page(request: HttpRequest, pk: int) -> HttpResponse:
    policy = policy_registry.get_by_type(Vacancy)
    own = policy.instances_user_has_permission_for(request.user, "change")
    vacancy = get_object_or_404(own.select_related("outcome"), pk=pk)
    back = get_valid_next_url_from_request(request) or edit_address(vacancy)
    posted = request.POST if request.method == "POST" else None
    form = OutcomeForm(posted, instance=getattr(vacancy, "outcome", None))
    if request.method == "POST" and form.is_valid():
        try:
            record_outcome(vacancy=vacancy, user=request.user, **form.cleaned_data)
        except TurnRefused as refused:
            messages.error(request, str(refused))
            return redirect(back)
        except ValidationError as wrong:
            form.add_error(None, wrong.messages)  # type: ignore[arg-type]
        else:
            messages.success(
                request, _("The outcome of “%(title)s” is recorded. Thank you.") % {"title": vacancy.title}
            )
            return redirect(back)
    context = {"form": form, "vacancy": vacancy, "back": back}
    return TemplateResponse(request, "careers/vacancies/admin/outcome.html", context)
