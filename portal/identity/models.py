"""Whose site this is: name, mark, colours, contact. Editors change it; every page reads it."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.images import get_image_model_string

TOKENS = ("brand", "on-brand", "accent", "on-accent", "surface", "ink", "band", "on-band")


def check_tokens(value: object) -> None:
    """``{"light": {"brand": "#0d4a47", ...}, "dark": {...}}``: known tokens and six-digit colours alone."""
    if not isinstance(value, dict) or not set(value) <= {"light", "dark"}:
        raise ValidationError(_("Colours are given for light and dark."))
    for scheme in value.values():
        for token, colour in scheme.items():
            if token not in TOKENS or not re.fullmatch(r"#[0-9a-fA-F]{6}", str(colour)):
                raise ValidationError(_("%(token)s: %(colour)s is not a colour we can use.") % locals())


@register_setting(icon="site", order=1)
class SiteIdentity(BaseSiteSetting):
    name = models.CharField(_("name"), max_length=80, default="Careway")
    strapline = models.CharField(_("strapline"), max_length=120, default="Children’s social care careers")
    logo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    run_by = models.CharField(
        _("who runs it"), max_length=250, blank=True, help_text=_("Shown at the foot of every page.")
    )
    notice = models.CharField(
        _("notice"),
        max_length=250,
        blank=True,
        help_text=_("A line above every page: a closure, a demonstration."),
    )
    contact_name = models.CharField(_("contact"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("phone"), max_length=40, blank=True)
    contact_hours = models.CharField(_("hours"), max_length=120, blank=True)
    safeguarding_name = models.CharField(
        _("local team"), max_length=150, blank=True, help_text=_("Who to call about a child, here.")
    )
    safeguarding_phone = models.CharField(_("its phone"), max_length=40, blank=True)
    safeguarding_url = models.URLField(_("its page"), blank=True)
    safeguarding_when = models.CharField(_("its hours"), max_length=120, blank=True)
    tokens = models.JSONField(
        _("colours"), default=dict, blank=True, validators=[check_tokens], editable=False
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("strapline"),
                FieldPanel("logo"),
                FieldPanel("run_by"),
                FieldPanel("notice"),
            ],
            heading=_("This site"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldPanel("contact_email"),
                FieldPanel("contact_phone"),
                FieldPanel("contact_hours"),
            ],
            heading=_("Who answers questions"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("safeguarding_name"),
                FieldPanel("safeguarding_phone"),
                FieldPanel("safeguarding_url"),
                FieldPanel("safeguarding_when"),
            ],
            heading=_("Worried about a child: local contacts"),
            help_text=_("Shown before the national lines whenever somebody may be in danger."),
        ),
    ]

    class Meta:
        verbose_name = _("this site")

    def __str__(self) -> str:
        return self.name

    @property
    def local_signposts(self) -> list[dict[str, str]]:
        """The local team as a signpost: name, phone, url, when. Empty where none is given."""
        if not self.safeguarding_phone:
            return []
        return [
            {
                "name": self.safeguarding_name or gettext("Children’s social care, here"),
                "phone": self.safeguarding_phone,
                "url": self.safeguarding_url,
                "when": self.safeguarding_when,
            }
        ]
