"""What every page of ours is: Wagtail's own page with a summary, a keeper and a say over search."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import ResolverMatch, URLPattern
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.images import get_image_model_string
from wagtail.images.models import AbstractImage
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail.url_routing import RouteResult

from portal import clock
from portal.figures.models import Figure
from portal.lines import lines
from portal.media.shapes import WIDE, Shape
from portal.review.rules import check_second_pair

from . import previews
from .addresses import match_below
from .beside import BesidePanel
from .findable import Findable
from .forms import BasePageForm
from .indexing import document_of
from .publishing import PublishingRefused, obstacles, why_second_pair
from .reading import read_together
from .slugs import refuse_owned
from .text import figures_in
from .wishes import is_withheld

HOME_DEPTH = 2
log = logging.getLogger(__name__)


class BasePage(Findable, Page):
    base_form_class = BasePageForm
    pages_above: Sequence[Page] | None = None
    """From home down to its parent, when whoever found it has them."""
    is_open_to_all = False
    """Whether whoever found it knows that no view restriction stands on it or above it."""
    read_with: ClassVar[tuple[str, ...]] = ("social_image",)
    """What its page shows of rows that it points at: read in the same query."""
    rows_read_once: ClassVar[tuple[str, ...]] = ()
    """Child rows that its page and its parts both show."""

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
                BesidePanel(),
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

    @classmethod
    def for_reading(cls) -> models.QuerySet:
        """Pages of this type with what their page shows at once, in the same query."""
        return cls._default_manager.select_related(*cls.read_with)

    def clean(self) -> None:
        super().clean()
        refuse_owned(self.slug, self.depth)

    def keep_anchors(self) -> None:
        """Page types whose parts have stored anchors make the missing ones here."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.keep_anchors()
        return super().save(*args, **kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """An anchor belongs in the draft already, or the next edit would make it anew."""
        self.keep_anchors()
        return super().save_revision(*args, **kwargs)

    def pictures(self) -> list[tuple[AbstractImage | None, Shape]]:
        """The card that others share shows one on a page of any type."""
        return [*super().pictures(), (self.social_image, WIDE)]

    @property
    def preview_modes(self) -> list:
        return previews.MODES

    @property
    def share_card(self) -> previews.ShareCard:
        words = self.search_description or self.summary
        return previews.ShareCard(
            self.seo_title or self.title, words, self.get_url() or "", self.social_image
        )

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return previews.TEMPLATES.get(mode_name) or super().get_preview_template(request, mode_name)

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        if mode_name == previews.PAGE:
            return super().get_preview_context(request, mode_name)
        document = document_of(self) if mode_name == previews.SEARCH else None
        return previews.preview_context(request, self.share_card, document, mode_name)

    def states_national_facts(self) -> bool:
        """What it says in the site's own name holds for the whole country."""
        return False

    def needs_second_pair(self) -> str:
        return why_second_pair(self)

    def publish(self, revision: Revision, user: Any = None, **options: Any) -> Any:
        """Overrides Page because no way of publishing may pass by the consent of those it names, nor by the
        second pair of eyes.

        A person is told why; a schedule, which has nobody to tell, drops the page and goes on to the next.
        """
        reasons = obstacles(revision.as_object())
        if not reasons:
            check_second_pair(self, revision, user)
            return super().publish(revision, user=user, **options)
        if not revision.approved_go_live_at:
            raise PublishingRefused(reasons, self.pk)
        log.warning("scheduled publication refused", extra={"page": self.pk, "reasons": reasons})
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        return None

    def own_addresses(self) -> Sequence[URLPattern]:
        """What stands below it and is no page. Its view gets the request, this page and what the pattern caught."""
        return ()

    def serve(
        self, request: HttpRequest, *args: Any, below: ResolverMatch | None = None, **kwargs: Any
    ) -> HttpResponse:
        """Gone from the next request on, when somebody it is about no longer agrees."""
        for rows in self.rows_read_once:
            getattr(self, rows).get_object_list()
        if is_withheld(self):
            return render(request, "410.html", status=410)
        if below:
            return below.func(request, self, **below.kwargs)
        return super().serve(request, *args, **kwargs)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Overrides Page because what was taken down for want of consent is gone (410), not lost (404), and
        because below a home page that is not ours a page is found without what it reads."""
        if not path_components and not self.live and self.first_published_at and is_withheld(self):
            return RouteResult(self)
        shows_more = self.read_with != BasePage.read_with
        if not path_components and self.live and shows_more and "pages_above" not in vars(self):
            return RouteResult(type(self).for_reading().get(pk=self.pk))
        if path_components and self.live and (below := match_below(self.own_addresses(), path_components)):
            return RouteResult(self, kwargs={"below": below})
        return super().route(request, path_components)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        images = [image for image, _shape in self.pictures() if image is not None]
        prefetch_related_objects(images, "renditions")
        return {**super().get_context(request, *args, **kwargs), "crumbs": self.crumbs()}

    def crumbs(self) -> list[tuple[str, str]]:
        """(title, address) from below home down to the parent."""
        if self.depth <= HOME_DEPTH + 1:
            return []
        above = self.pages_above
        if above is None:
            above = self.get_ancestors().filter(depth__gt=HOME_DEPTH)
        return [(page.title, page.get_url() or "") for page in above if page.live and page.depth > HOME_DEPTH]

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """Overrides Page because it reads everything above anew, only to learn which of it is an alias."""
        if self.is_open_to_all:
            return PageViewRestriction.objects.none()
        above = self.pages_above
        if above is None or any(page.alias_of_id for page in (self, *above)):
            return super().get_view_restrictions()
        paths = [self.path[:end] for end in range(self.steplen, len(self.path) + 1, self.steplen)]
        return PageViewRestriction.objects.filter(page__path__in=paths)

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure in its texts, by id."""
        return figures_in(part.html for part in self.all_parts)

    @cached_property
    def readings(self) -> dict[str, str]:
        """Every rich text of its parts as it reads, by what is stored."""
        return read_together((part.html for part in self.all_parts), self.figures)

    def is_overdue(self, at: datetime | None = None) -> bool:
        """Past its review date, by London's calendar."""
        return bool(self.review_on and self.review_on <= timezone.localdate(at or clock.now()))

    @property
    def question_lines(self) -> list[str]:
        return lines(self.questions_answered)
