"""What the person sees behind her link: no account, no cookie, nothing kept by a browser or told to another site."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from portal.security.anonymous import comes_from_here, is_stamped, stamp
from portal.security.hushed import hushed

from . import asking
from .drafts import draft_of
from .forms import AgreeForm, ChangeForm, WishesForm
from .links import agreement_behind
from .models import Agreement
from .showing import shown_page


def over(request: HttpRequest) -> HttpResponse:
    """Ended, taken back or never made: nobody learns which."""
    return hushed(render(request, "portal/consent/over.html", status=410))


@method_decorator(csrf_exempt, name="dispatch")
class AgreementView(View):
    """No session stands behind it, so no token either: headers and a signed stamp say who made the form."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        agreement = agreement_behind(kwargs["token"])
        if agreement is None:
            return over(request)
        self.agreement, self.token = agreement, kwargs["token"]
        return hushed(super().dispatch(request, *args, **kwargs))  # type: ignore[arg-type]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.page()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        if not (comes_from_here(request) and is_stamped(self.purpose, request.POST.get("stamp", ""))):
            return self.page(status=403, stale=True)
        step = {
            "choose": self.choose,
            "agree": self.agree,
            "change": self.change,
            "withdraw": self.withdraw,
        }.get(request.POST.get("step", ""))
        return step() if step else self.page(status=400)

    def choose(self) -> HttpResponse:
        form = WishesForm(self.request.POST, person=self.agreement.person)
        if not form.is_valid():
            return self.page(status=422, wishes=form)
        asking.choose(self.agreement, form.wishes)
        return redirect("consent_page", token=self.token)

    def agree(self) -> HttpResponse:
        form = AgreeForm(self.request.POST)
        if not form.is_valid():
            return self.page(status=422, agree=form)
        try:
            asking.agree(self.agreement, form.uses)
        except asking.TextChanged:
            return self.page(status=409, changed=True)
        return redirect("consent", token=self.token)

    def change(self) -> HttpResponse:
        form = ChangeForm(self.request.POST)
        if not form.is_valid():
            return self.page(status=422, change=form)
        asking.ask_for_change(self.agreement, form.cleaned_data["words"])
        return redirect("consent", token=self.token)

    def withdraw(self) -> HttpResponse:
        asking.withdraw(self.agreement)
        return redirect("consent", token=self.token)

    @property
    def purpose(self) -> str:
        return f"consent:{self.agreement.pk}"

    def page(self, status: int = 200, **told: Any) -> HttpResponse:
        person, draft = self.agreement.person, draft_of(self.agreement.page)
        context = {
            "agreement": self.agreement,
            "person": person,
            "draft": draft,
            "token": self.token,
            "stamp": stamp(self.purpose),
            "seen": asking.has_seen(self.agreement),
            "open_changes": self.agreement.changes.filter(settled_at=None),
            "answers": Agreement.Answer,
            "wishes": WishesForm(person=person),
            "agree": AgreeForm(),
            "change": ChangeForm(),
            **told,
        }
        return render(self.request, "portal/consent/agreement.html", context, status=status)


def page(request: HttpRequest, token: str) -> HttpResponse:
    """The page itself, exactly as it would be published."""
    agreement = agreement_behind(token)
    if agreement is None:
        return over(request)
    draft = draft_of(agreement.page)
    response = shown_page(request, draft, agreement, token)
    asking.note_seen(agreement, draft)
    return hushed(response)
