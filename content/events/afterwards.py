"""What is left of an event: slides, and a recording that those who cannot hear or see it can follow too."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.documents import get_document_model_string
from wagtail.fields import RichTextField

from portal.pages.richtext import PROSE
from portal.review.walls import Obstacle

if TYPE_CHECKING:
    from .models import EventPage


class Afterwards(models.Model):
    slides = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("slides"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    recording_url = models.URLField(_("address of the recording"), max_length=500, blank=True)
    has_captions = models.BooleanField(
        _("the recording has captions"),
        default=False,
        help_text=_("Read and mended by a person, not as a machine left them."),
    )
    transcript = RichTextField(
        _("transcript"), blank=True, features=PROSE, help_text=_("All that is said, and who says it.")
    )

    class Meta:
        abstract = True


AFTERWARDS_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("slides", help_text=_("Shown once the event is over.")),
            FieldPanel("recording_url", help_text=_("Shown once the event is over, as a link.")),
            FieldPanel("has_captions"),
            FieldPanel("transcript"),
        ],
        _("Afterwards"),
    )
]


def can_be_followed(event: "EventPage") -> Iterator[Obstacle]:
    """A recording is published with captions and transcript, or not at all."""
    if not event.recording_url:
        return
    if not event.has_captions:
        yield Obstacle(_now("The recording needs captions before it can be published."), "has_captions")
    if not event.transcript.strip():
        yield Obstacle(_now("The recording needs its transcript before it can be published."), "transcript")
