"""A post to be filled. A model, no page: imports bring thousands, and they open and close daily."""

from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from content.blocks.body import keep_anchors
from portal import clock
from portal.pages import previews

from ..querysets import VacancyQuerySet
from ..states import State, state_of
from ..wording import closing_words
from .advert import Advert
from .constraints import CONSTRAINTS
from .origin import Origin
from .pay import Pay
from .timing import Timing
from .working import Applying, WorkingTerms

BOOKKEEPING = frozenset({
    "latest_revision", "live_revision", "has_unpublished_changes", "locked", "locked_at", "locked_by",
    "imported_fields", "go_live_at", "expired", "approved_go_live_at",
})  # fmt: skip
"""A row that is written in these alone reads as it did."""


class Vacancy(
    Advert,
    WorkingTerms,
    Pay,
    Timing,
    Applying,
    Origin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    ClusterableModel,
):
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), null=True, editable=False)
    revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="vacancy",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="vacancy",
        for_concrete_model=False,
    )

    objects = VacancyQuerySet.as_manager()

    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.SearchField("reference"),
        index.AutocompleteField("reference"),
        index.SearchField("team"),
        index.FilterField("employer_id"),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("vacancy")
        verbose_name_plural = _("vacancies")
        constraints = CONSTRAINTS
        permissions = [("manage_all_vacancies", "Can manage the vacancies of every employer")]
        indexes = [models.Index(fields=["live", "closing_kind", "closes_at"], name="careers_vacancy_closing")]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        keep_anchors(self.brochure_body)
        if not self.slug:
            self.slug = self.free_slug()
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "slug"}
        written = kwargs.get("update_fields")
        if written is None or not BOOKKEEPING.issuperset(written):
            self.changed_at = clock.now()
            if written is not None:
                kwargs["update_fields"] = {*written, "changed_at"}
        super().save(*args, **kwargs)

    def publish(self, revision: Any, user: Any = None, **kwargs: Any) -> Any:
        from ..publishing import PublishVacancyRevision

        skip = kwargs.pop("skip_permission_checks", False)
        return PublishVacancyRevision(revision, user=user, **kwargs).execute(skip_permission_checks=skip)

    @property
    def preview_modes(self) -> list:
        return previews.MODES

    @property
    def share_card(self) -> previews.ShareCard:
        title = f"{self.title}, {self.employer.name}"
        path = self.get_absolute_url() if self.slug else ""
        drawn = reverse("careers:vacancy_card", args=[self.slug]) if self.slug and self.live else ""
        return previews.ShareCard(title, self.summary, path, drawn=drawn)

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return previews.TEMPLATES.get(mode_name, "careers/vacancies/vacancy.html")

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        from ..previewing import context_of

        return context_of(self, request, mode_name)

    def get_absolute_url(self) -> str:
        return reverse("careers:vacancy", args=[self.slug])

    @property
    def links_in_fields(self) -> list[tuple[str, str]]:
        """Where one applies, for as long as one can: it is looked at whether it still answers."""
        is_open = state_of(self, clock.now()) == State.OPEN
        return [(self.apply_url, str(_("link to apply")))] if self.apply_url and is_open else []

    @property
    def state_now(self) -> str:
        return str(state_of(self, clock.now()).label)

    @property
    def closes_in_words(self) -> str:
        return closing_words(self)

    @property
    def hired(self) -> int | None:
        """How many, once somebody has said what came of it."""
        return self.outcome.hired if hasattr(self, "outcome") else None

    @property
    def found_through(self) -> str:
        return self.outcome.get_found_through_display() if hasattr(self, "outcome") else ""

    def free_slug(self) -> str:
        """An address nobody has: title, employer, and a number when both are taken."""
        base = slugify(f"{self.title} {self.employer.slug}")[:150].strip("-") or "vacancy"
        taken = set(
            type(self)
            .objects.filter(slug__startswith=base)
            .exclude(pk=self.pk)
            .values_list("slug", flat=True)
        )
        numbers = (f"{base}-{number}" for number in range(2, len(taken) + 3))
        return base if base not in taken else next(slug for slug in numbers if slug not in taken)
