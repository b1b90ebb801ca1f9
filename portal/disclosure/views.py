"""One screen a page: the passages, and a moderator's answer to each."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from portal.consent.admin.views import editable
from portal.consent.drafts import draft_of
from portal.pages.models import BasePage

from .asking import answer, passages_in
from .models import PassageAnswer


class AnswerForm(forms.Form):
    digest = forms.CharField(max_length=64)
    answer = forms.ChoiceField(choices=PassageAnswer.Answer.choices)
    note = forms.CharField(max_length=250, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("answer") == PassageAnswer.Answer.AGREED and not cleaned.get("note", "").strip():
            self.add_error("note", _("Say who agreed, and when."))
        return cleaned


@never_cache
def passages(request: HttpRequest, page_id: int) -> HttpResponse:
    page = editable(request, page_id)
    may_answer = page.permissions_for_user(request.user).can_publish()
    draft = draft_of(page)
    if request.method == "POST":
        if not may_answer:
            raise PermissionDenied
        _answer(request, draft)
        return redirect(request.path)
    return TemplateResponse(
        request,
        "portal/disclosure/passages.html",
        {
            "page": page,
            "passages": passages_in(draft),
            "choices": PassageAnswer.Answer.choices,
            "may_answer": may_answer,
            "page_title": _("Who might be recognised"),
        },
    )


def _answer(request: HttpRequest, draft: BasePage) -> None:
    form = AnswerForm(request.POST)
    standing = {passage.found.digest for passage in passages_in(draft)}
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, str(errors[0]))
    elif form.cleaned_data["digest"] not in standing:
        messages.error(request, _("That sentence has been changed meanwhile. Look at it again."))
    else:
        answer(page=draft, user=request.user, **form.cleaned_data)
