"""What every page of ours is: Wagtail's own page with a summary, a keeper and a say over search."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.images import get_image_model_string
from wagtail.models import Page

from portal import clock


class BasePage(Page):
    summary = models.CharField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences, shown in lists, in search results and when the page is shared."),
    )
    social_image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    questions_answered = models.TextField(
        _("questions this page answers"),
        blank=True,
        help_text=_("In the words people use, one a line. Search and the chatbot find the page by them."),
    )
    review_on = models.DateField(
        _("review on"),
        null=True,
        blank=True,
        help_text=_("From this day the page says that it is due for a check."),
    )
    review_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who reviews it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    last_checked_on = models.DateField(_("last checked on"), null=True, blank=True)
    show_in_search_results = models.BooleanField(_("found by search"), default=True)
    show_in_chatbot = models.BooleanField(_("used by the chatbot"), default=True)

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        *Page.promote_panels,
        FieldPanel("social_image"),
        MultiFieldPanel(
            [
                FieldPanel("questions_answered"),
                FieldPanel("show_in_search_results"),
                FieldPanel("show_in_chatbot"),
            ],
            heading=_("Search and chatbot"),
        ),
    ]
    settings_panels = [
        *Page.settings_panels,
        MultiFieldPanel(
            [FieldPanel("last_checked_on"), FieldPanel("review_on"), FieldPanel("review_owner")],
            heading=_("Keeping it true"),
        ),
    ]

    class Meta:
        abstract = True

    def is_overdue(self, at: datetime | None = None) -> bool:
        """Past its review date, by London's calendar."""
        return bool(self.review_on and self.review_on <= timezone.localdate(at or clock.now()))

    @property
    def question_lines(self) -> list[str]:
        return [line.strip() for line in self.questions_answered.splitlines() if line.strip()]
