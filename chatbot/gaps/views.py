"""Content gaps in the admin: the groups, and one with what may be done about it."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chatbot.desk.readings import log_readings
from chatbot.desk.rights import MAY_READ, MAY_SEE, MAY_WORK, needs
from portal import clock
from portal.charts.days import day_chart
from portal.lines import lines as lines_of
from portal.terms.models import Term

from . import judged
from .models import SMALL, Dismissal, Gap, JudgedQuestion, State
from .prefilled import begin_page
from .shown import by_day, nearest_pages, rows
from .working import add_to_judged_set, dismiss, reopen, take_on


class DismissForm(forms.Form):
    reason = forms.ChoiceField(label=gettext_lazy("Why"), choices=Dismissal.choices)
    note = forms.CharField(label=gettext_lazy("In a few words"), max_length=250, required=False)


class JudgeForm(forms.Form):
    pages = forms.CharField(
        label=gettext_lazy("Addresses that answer it"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy(
            "One a line, with the part of the page: /help/pay/#bursary. Leave empty where the site does not answer it."
        ),
    )

    def clean_pages(self) -> list[str]:
        pages = lines_of(self.cleaned_data["pages"])
        if any(not page.startswith("/") for page in pages):
            raise forms.ValidationError(_("Begin each address with /, as on this site."))
        return pages


@needs(MAY_SEE)
def gaps(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state", "")
    state = state if state in State.values else State.OPEN.value
    may_read = request.user.has_perm(MAY_READ)
    found, hidden = rows(Gap.objects.filter(state=state).select_related("opened_by"), may_read=may_read)
    if may_read:
        log_readings([row.lead for row in found], request.user)
    context = {
        "page_title": _("What the site does not answer"),
        "rows": found,
        "hidden": hidden,
        "few": SMALL,
        "state": state,
        "states": State.choices,
        "judged": JudgedQuestion.objects.count() if may_read else 0,
    }
    return TemplateResponse(request, "chatbot/gaps/list.html", context)


@needs(MAY_SEE)
def gap(request: HttpRequest, pk: int) -> HttpResponse:
    """Of a small group nothing is shown to whoever may not read what people wrote."""
    found: Any = get_object_or_404(Gap.objects.with_counts().select_related("opened_by"), pk=pk)
    may_read = request.user.has_perm(MAY_READ)
    if not may_read and found.people < SMALL:
        raise PermissionDenied
    questions = list(found.questions.select_related("answer"))
    forms_ = {"dismiss": DismissForm(_sent(request, "dismiss")), "judge": JudgeForm(_sent(request, "judge"))}
    if request.method == "POST" and (answer := _act(request, found, questions, forms_)):
        return answer
    records = [question.answer for question in questions]
    if may_read:
        log_readings(records, request.user)
    counts = by_day(records)
    context = {
        "page_title": _("A content gap"),
        "gap": found,
        "lead": records[0],
        "questions": questions if may_read else [],
        "chart": day_chart(counts, min(counts), clock.today()),
        "nearest": nearest_pages(records),
        "may_work": request.user.has_perm(MAY_WORK),
        "may_judge": may_read,
        **forms_,
    }
    return TemplateResponse(request, "chatbot/gaps/gap.html", context)


def _sent(request: HttpRequest, name: str) -> Any:
    return request.POST if request.POST.get("do") == name else None


def _act(request: HttpRequest, found: Gap, questions: list[Any], sent: dict[str, Any]) -> HttpResponse | None:
    """Where it leads; None when a form has to be shown again."""
    if not request.user.has_perm(MAY_WORK):
        raise PermissionDenied
    do, here = request.POST.get("do"), redirect("chatbot_gap", pk=found.pk)
    if do in sent and not sent[do].is_valid():
        return None
    if do == "page":
        take_on(gap=found, user=request.user)
        return redirect(begin_page(request, found))
    if do == "term":
        take_on(gap=found, user=request.user)
        address = reverse(Term.snippet_viewset.get_url_name("add"))  # type: ignore[attr-defined]
        return redirect(f"{address}?{urlencode({'name': request.POST.get('word', '')[:80]})}")
    if do == "take":
        take_on(gap=found, user=request.user)
        messages.success(request, _("You are told by e-mail when the site answers all of them."))
    elif do == "dismiss":
        data = sent["dismiss"].cleaned_data
        dismiss(gap=found, user=request.user, reason=Dismissal(data["reason"]), note=data["note"])
        messages.success(request, _("Dismissed. Questions like these join it and stay out of the list."))
        return redirect("chatbot_gaps")
    elif do == "reopen":
        reopen(gap=found)
    elif do == "judge":
        if not request.user.has_perm(MAY_READ):
            raise PermissionDenied
        records = [question.answer for question in questions]
        add_to_judged_set(records=records, pages=sent["judge"].cleaned_data["pages"], user=request.user)
        messages.success(request, _("%(count)s questions stand in the judged set.") % {"count": len(records)})
    return here


@needs(MAY_SEE, MAY_READ)
def judged_file(request: HttpRequest) -> StreamingHttpResponse:
    log_readings([each.answer for each in JudgedQuestion.objects.select_related("answer")], request.user)
    headers = {"Content-Disposition": 'attachment; filename="judged.jsonl"'}
    return StreamingHttpResponse(judged.lines(), content_type="application/jsonl", headers=headers)
