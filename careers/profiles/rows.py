"""The rows of a profile: answers, and the stations of a career."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from portal.pages.richtext import PROSE

from .models import ProfilePage


class ProfileAnswer(Orderable):
    page = ParentalKey(ProfilePage, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(
        _("question"), max_length=250, help_text=_("As asked: What is hard about it?")
    )
    anchor = models.SlugField(_("anchor"), max_length=80, blank=True, editable=False)
    answer = RichTextField(_("answer"), features=PROSE, help_text=_("Their words, as they said them."))
    show_in_search_results = models.BooleanField(_("found by search"), default=True)
    show_in_chatbot = models.BooleanField(_("quoted by the chatbot"), default=True)
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    caption = models.CharField(_("caption"), max_length=250, blank=True)

    panels = [
        FieldPanel("question"),
        FieldPanel("answer"),
        FieldRowPanel([FieldPanel("image"), FieldPanel("caption")]),
        FieldRowPanel([FieldPanel("show_in_search_results"), FieldPanel("show_in_chatbot")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "anchor"],
                name="careers_answer_anchor_unique",
                violation_error_message=_("Two answers of a profile cannot share one anchor."),
            )
        ]

    def __str__(self) -> str:
        return self.question


class CareerStep(Orderable):
    page = ParentalKey(ProfilePage, on_delete=models.CASCADE, related_name="stations")
    title = models.CharField(_("station"), max_length=150, help_text=_("Such as: Teaching assistant."))
    when = models.CharField(_("when"), max_length=60, blank=True)
    where = models.CharField(_("where"), max_length=150, blank=True)

    panels = [FieldPanel("title"), FieldRowPanel([FieldPanel("when"), FieldPanel("where")])]

    class Meta(Orderable.Meta):
        verbose_name = _("station")
        verbose_name_plural = _("stations")

    def __str__(self) -> str:
        return self.title

    @property
    def in_words(self) -> str:
        """Such as: 2012 to 2018: Teaching assistant, Wendbury Primary."""
        what = ", ".join(part for part in (self.title, self.where) if part)
        return f"{self.when}: {what}" if self.when else what
