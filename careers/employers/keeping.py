"""An organisation that a vacancy's draft names is not deleted: the row protects itself, a draft cannot."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Revision

from careers.vacancies.models import Vacancy
from portal.organisations.models import Organisation


def is_named_in_a_draft(organisation: Organisation) -> bool:
    vacancy = ContentType.objects.get_for_model(Vacancy)
    return Revision.objects.filter(base_content_type=vacancy, content__employer=organisation.pk).exists()


def keep_what_drafts_name(request: HttpRequest, instances: Iterable[Model]) -> HttpResponseBase | None:
    """Wagtail's delete views ask this hook first. Without it the draft could never be opened again."""
    for kept in instances:
        if isinstance(kept, Organisation) and is_named_in_a_draft(kept):
            words = _("%(name)s cannot be deleted: a vacancy names it, perhaps in a draft.") % {"name": kept}
            messages.error(request, words)
            return redirect(Organisation.snippet_viewset.get_url_name("list"))
    return None
