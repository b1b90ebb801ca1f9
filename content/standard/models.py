"""Help, about, and the lists that everything else hangs below."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from content.blocks.pages import BodyPage


class StandardPage(BodyPage):
    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")


class IndexPage(BodyPage):
    """Lists one kind of thing through the search, wherever its pages lie."""

    class Kind(models.TextChoices):
        STORIES = "stories", _("Stories")
        PROFILES = "profiles", _("Career profiles")
        ROLES = "roles", _("Roles")
        ROUTES = "routes", _("Routes in")
        PROGRAMMES = "programmes", _("Programmes")
        EMPLOYERS = "employers", _("Employers")
        EVENTS = "events", _("Events")

    kind = models.CharField(_("what it lists"), max_length=12, choices=Kind.choices)

    content_panels = [*BodyPage.content_panels[:-1], FieldPanel("kind"), FieldPanel("body")]

    class Meta:
        verbose_name = _("list page")
        verbose_name_plural = _("list pages")
