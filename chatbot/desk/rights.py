"""Who may do what at the chatbot's desk."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

MAY_SEE = "chatbot.view_answerrecord"
"""The desk: counts, times, outcomes, the tester. Not what people wrote."""
MAY_READ = "chatbot.read_answerrecord"
"""What people wrote. Every reading is logged."""
MAY_WORK = "chatbot.change_gap"
"""On content gaps."""
MAY_SWITCH = "chatbot.turn_chatswitch"
MAY_BUDGET = "chatbot.change_chatbudget"

View = Callable[..., HttpResponseBase]


def needs(*rights: str) -> Callable[[View], View]:
    """All of them. What people wrote lies in no browser's cache."""

    def guard(view: View) -> View:
        @never_cache
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            if not request.user.has_perms(rights):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guard


def needed_by(*rights: str) -> Callable[[type], type]:
    """The same before a view that is a class."""
    return method_decorator(needs(*rights), name="dispatch")
