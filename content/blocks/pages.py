"""A page whose text is a body of blocks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal.pages.models import BasePage

from .body import body_field, keep_anchors


class BodyPage(BasePage):
    body = body_field(verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        keep_anchors(self.body)
