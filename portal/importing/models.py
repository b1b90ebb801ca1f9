"""What was imported, what became of it, and what a person still has to look at."""

from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.importing.shown import FIELD_OF, WALLS


class ImportedDocumentQuerySet(models.QuerySet["ImportedDocument"]):
    def behind(self, thing: models.Model) -> Self:
        """The documents that became this page or vacancy."""
        content_type = ContentType.objects.get_for_model(thing)
        return self.filter(content_type=content_type, object_id=str(thing.pk))


class ImportedDocument(models.Model):
    """One file of one source. The same file again is the same document, whatever its text says by then."""

    source = models.CharField(_("source"), max_length=200)
    name = models.CharField(_("file"), max_length=255)
    kind = models.CharField(_("kind"), max_length=40)
    digest = models.CharField(_("digest of the text"), max_length=64)
    text = models.TextField(_("text as it was read"))
    difference = models.TextField(_("what changed since the import before"), blank=True)
    imported_at = models.DateTimeField(_("imported"))
    brought_in_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("brought in by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    content_type = models.ForeignKey(ContentType, null=True, on_delete=models.SET_NULL, related_name="+")
    object_id = models.CharField(max_length=40, blank=True)
    draft = GenericForeignKey()
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    people = models.ManyToManyField("portal.Person", verbose_name=_("people named in it"), related_name="+")

    objects = ImportedDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("imported document")
        verbose_name_plural = _("imported documents")
        ordering = ["-imported_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "name"],
                name="portal_importeddocument_once",
                violation_error_message=_("This file of this source is already imported."),
            )
        ]
        indexes = [models.Index(fields=["content_type", "object_id"], name="portal_import_draft")]

    def __str__(self) -> str:
        return self.name


class ImportFindingQuerySet(models.QuerySet["ImportFinding"]):
    def open(self) -> Self:
        return self.filter(state=ImportFinding.State.OPEN)


class ImportFinding(models.Model):
    """Something to mend in the draft, or to dismiss with a note."""

    class State(models.TextChoices):
        OPEN = "open", _("To do")
        MENDED = "mended", _("Mended")
        DISMISSED = "dismissed", _("Dismissed")

    document = models.ForeignKey(ImportedDocument, on_delete=models.CASCADE, related_name="findings")
    code = models.SlugField(_("code"), max_length=40)
    line = models.PositiveIntegerField(_("line"), null=True, blank=True)
    message = models.CharField(_("what to look at"), max_length=500)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    note = models.CharField(_("note"), max_length=250, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = ImportFindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("import finding")
        verbose_name_plural = _("import findings")
        ordering = [models.F("line").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="dismissed") | ~models.Q(note=""),
                name="portal_importfinding_dismissed_with_note",
                violation_error_message=_("Say in the note why this needs nothing done."),
            )
        ]

    def __str__(self) -> str:
        return self.message

    @property
    def is_wall(self) -> bool:
        """Publishing asks for it whatever is decided here."""
        return self.code in WALLS

    @property
    def about(self) -> str:
        """The field of the record that it points at; empty where it is about a line of the text."""
        return FIELD_OF.get(self.code, "")

    def key(self) -> tuple[Any, ...]:
        return self.code, self.line, self.message
