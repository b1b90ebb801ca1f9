"""The to-do list of an import, at the top of the edit screen."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.panels import Panel

from portal.importing.models import ImportedDocument


class ImportPanel(Panel):
    """Shown only where the thing came from a document."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/importing/panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and self.documents.exists()

        @property
        def documents(self) -> QuerySet[ImportedDocument]:
            return ImportedDocument.objects.behind(self.instance)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            lists = [(document, document.findings.open()) for document in self.documents]
            return {**super().get_context_data(parent_context), "lists": lists}
