"""Whose site this is: name, mark, colours, contact. Editors change it; every page reads it."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.images.models import AbstractImage
from wagtail.models import PreviewableMixin

from portal.media.illustrated import Illustrated
from portal.media.shapes import CREST, FAVICON, LOGO, Shape

from .blocks import NextStepsBlock
from .brand import Brand
from .forms import SiteIdentityForm
from .palette import DISPLAY_FONTS, SCHEMES, TEXT_FONTS, check_tokens
from .panels import PANELS


def image_key(label: Any, help_text: Any) -> models.ForeignKey:
    return models.ForeignKey(
        get_image_model_string(),
        verbose_name=label,
        help_text=help_text,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )


@register_setting(icon="site", order=1)
class SiteIdentity(Illustrated, PreviewableMixin, BaseSiteSetting):
    name = models.CharField(_("name"), max_length=80, default="Careway")
    strapline = models.CharField(_("strapline"), max_length=120, default="Children’s social care careers")
    logo = image_key(
        _("logo"), _("Stands at the top of every page. Empty: the one that comes with the site.")
    )
    logo_has_name = models.BooleanField(
        _("the logo shows the name"),
        default=False,
        help_text=_("Then the name is not written beside it again; those who cannot see it still hear it."),
    )
    crest = image_key(_("crest"), _("The council’s arms or mark, at the foot of every page."))
    favicon = image_key(_("browser icon"), _("Square. Stands in the browser’s tab and among bookmarks."))
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
    next_steps = StreamField(NextStepsBlock(required=False), verbose_name=_("next steps"), blank=True)
    tokens = models.JSONField(
        _("colours"), default=dict, blank=True, validators=[check_tokens], editable=False
    )
    text_font = models.CharField(
        _("letters of the text"),
        max_length=20,
        default="humanist",
        choices=[(name, label) for name, (label, _stack) in TEXT_FONTS.items()],
    )
    display_font = models.CharField(
        _("letters of headings"),
        max_length=20,
        default="bookish",
        choices=[(name, label) for name, (label, _stack) in DISPLAY_FONTS.items()],
    )

    select_related = ["logo", "crest", "favicon"]
    base_form_class = SiteIdentityForm
    panels = PANELS
    preview_modes = SCHEMES
    previewed_scheme = ""

    class Meta:
        verbose_name = _("this site")

    def __str__(self) -> str:
        return self.name

    def pictures(self) -> list[tuple[AbstractImage | None, Shape]]:
        return [(self.logo, LOGO), (self.crest, CREST), (self.favicon, FAVICON)]

    @property
    def brand(self) -> Brand:
        return Brand(
            light=self.tokens.get("light", {}),
            dark=self.tokens.get("dark", {}),
            text_font=self.text_font,
            display_font=self.display_font,
            only=self.previewed_scheme,
        )

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The home page, with the values that are not saved yet, in one scheme whatever the device says."""
        self.previewed_scheme = mode_name
        return self.site.root_page.specific.serve(request)

    def own_next_steps(self, kind: str, reader: str) -> Iterator[tuple[str, str]]:
        """Words and address, as an editor has given them for this kind of page ("" for every kind)."""
        for block in self.next_steps:
            step = block.value
            page = step["page"]
            if (step["kind"] or "", step["reader"]) == (kind, reader) and page and page.live:
                yield step["words"], page.get_url() or ""

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
