"""Documents of an advert: shown with kind and size, and handed out only while the advert is open."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from portal import clock

from .choices import AttachmentKind
from .models import Attachment, Vacancy

if TYPE_CHECKING:
    from wagtail.documents.models import AbstractDocument


@dataclass(frozen=True, slots=True)
class Shown:
    """A link that says what it leads to: kind of file and size stand in it."""

    name: str
    url: str
    file: str
    other_format: str
    is_form: bool


def attachments_of(vacancy: "Vacancy") -> list[Shown]:
    return [
        Shown(
            name=str(row.get_kind_display()),
            url=row.document.url,
            file=file_words(row.document),
            other_format=row.other_format,
            is_form=row.kind == AttachmentKind.APPLICATION_FORM,
        )
        for row in vacancy.attachments.all()
    ]


def file_words(document: "AbstractDocument") -> str:
    """PDF, 1.2 MB."""
    size = document.get_file_size()
    kind = document.file_extension.upper() or str(_("file"))
    return f"{kind}, {filesizeformat(size)}" if size is not None else kind


def expired(document: "AbstractDocument") -> bool:
    """Whether it belongs to adverts alone of which none is open."""
    owners = Attachment.objects.filter(document=document).values("vacancy")
    return owners.exists() and not Vacancy.objects.open(clock.now()).filter(pk__in=owners).exists()


def gone_with_its_advert(document: Any, request: HttpRequest) -> HttpResponse | None:
    """For ``before_serve_document``. Who works in the admin still reads it."""
    if request.user.has_perm("wagtailadmin.access_admin") or not expired(document):
        return None
    return HttpResponse(
        _("This document went when its vacancy closed."), status=410, content_type="text/plain; charset=utf-8"
    )
