"""The page behind a follower's own link: how often, a pause, the end. It shows no address."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from portal import clock
from portal.security.anonymous import comes_from_here, is_stamped, stamp
from portal.security.hushed import hushed

from . import following
from .forms import FrequencyForm
from .links import MANAGE, subscription_behind
from .saying import page_of_search, page_to_follow, what_is_followed
from .views import over, stopped


@method_decorator(csrf_exempt, name="dispatch")
class ManageView(View):
    """No session stands behind it: headers and a signed stamp say who made the form."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        row = subscription_behind(MANAGE, kwargs["token"])
        if row is None or not row.confirmed_at:
            return over(request)
        self.row = row
        return hushed(super().dispatch(request, *args, **kwargs))  # type: ignore[arg-type]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.page(done=request.GET.get("done", ""))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        if not (comes_from_here(request) and is_stamped(self.purpose, request.POST.get("stamp", ""))):
            return self.page(status=403, stale=True)
        does = {
            "frequency": self.change,
            "pause": self.pause,
            "go_on": self.go_on,
            "stop": self.stop,
            "stop_all": self.stop_all,
        }.get(request.POST.get("do", ""))
        return does() if does else self.page(status=400)

    def change(self) -> HttpResponse:
        form = FrequencyForm(self.request.POST)
        if not form.is_valid():
            return self.page(status=422, form=form)
        following.change_frequency(self.row, form.cleaned_data["frequency"])
        return self.back("changed")

    def pause(self) -> HttpResponse:
        days = self.request.POST.get("days", "")
        if days not in map(str, following.PAUSES):
            return self.page(status=400)
        following.pause(self.row, int(days))
        return self.back("paused")

    def go_on(self) -> HttpResponse:
        following.go_on(self.row)
        return self.back("going")

    def stop(self) -> HttpResponse:
        again = page_to_follow(self.row.followed)
        following.stop(self.row)
        return stopped(self.request, again)

    def stop_all(self) -> HttpResponse:
        following.stop_all(self.row.address)
        return stopped(self.request)

    def back(self, done: str) -> HttpResponse:
        return HttpResponseRedirect(f"{self.request.path}?done={done}", status=303)

    @property
    def purpose(self) -> str:
        return f"alerts:{self.row.pk}"

    def page(self, status: int = 200, **told: Any) -> HttpResponse:
        row, request = self.row, self.row.followed.search
        paused = row.paused_until if row.paused_until and row.paused_until > clock.now() else None
        context = {
            "row": row,
            "followed": what_is_followed(row.followed),
            "address": page_of_search(request) if request else row.followed.page and row.followed.page.url,
            "is_search": request is not None,
            "paused": paused,
            "pauses": following.PAUSES,
            "form": FrequencyForm(initial={"frequency": row.frequency}),
            "stamp": stamp(self.purpose),
            **told,
        }
        return render(self.request, "careers/alerts/manage.html", context, status=status)
