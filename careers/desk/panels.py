"""What stands on the first page after signing in."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.views.home import LockedPagesPanel, WorkflowObjectsToModeratePanel

from careers.employers.members import works_everywhere

from .dashboard import Dashboard
from .my_vacancies import MyVacancies, is_hr

REPLACED = (WorkflowObjectsToModeratePanel, LockedPagesPanel)
"""What the dashboard says itself, in fewer queries."""


def first_page(request: HttpRequest, panels: list[Any]) -> None:
    if is_hr(request):
        panels[:] = [MyVacancies()]
    elif works_everywhere(request.user):
        panels[:] = [Dashboard(), *[panel for panel in panels if not isinstance(panel, REPLACED)]]


def stylesheet() -> SafeString:
    """On every screen, because the button that undoes stands in messages anywhere."""
    return format_html('<link rel="stylesheet" href="{}">', static("careers/desk/desk.css"))
